package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.dealgate.stakeholder.Stakeholder;
import org.jspecify.annotations.Nullable;

/**
 * Whom to see next, and why.
 *
 * @param whom null where we know nobody: then find somebody
 * @param weight what the reasons weigh together
 * @param reasons the weightiest first
 * @param lastContact null where we never met them
 */
public record NextContact(
        @Nullable Stakeholder whom,
        int weight,
        List<Reason> reasons,
        @Nullable LocalDate lastContact) {

    static final Comparator<NextContact> WEIGHTIEST_FIRST = Comparator.comparingInt(NextContact::weight)
            .reversed()
            .thenComparing(NextContact::whom, Comparator.nullsLast(Situation.STRONGEST_FIRST));

    /** All for whom a rule finds a reason, the weightiest first; of the same weight, those with more influence. */
    static List<NextContact> ranked(Situation situation) {
        return Arrays.stream(ContactRule.values())
                .flatMap(rule -> rule.reasons(situation))
                .collect(Collectors.groupingBy(
                        reason -> reason.whom() == null ? 0 : reason.whom().id(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(reasons -> of(reasons, situation))
                .sorted(WEIGHTIEST_FIRST)
                .toList();
    }

    private static NextContact of(List<Reason> reasons, Situation situation) {
        Stakeholder whom = reasons.get(0).whom();
        return new NextContact(
                whom,
                reasons.stream().mapToInt(reason -> reason.rule().weight()).sum(),
                List.copyOf(reasons),
                whom == null ? null : situation.lastContact(whom));
    }
}
