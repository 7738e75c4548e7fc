package org.dealgate.dealroom.duplicate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.account.Account;
import org.dealgate.deal.Deal;
import org.dealgate.deal.TermsVersion;
import org.dealgate.intake.duplicate.Comparison;
import org.dealgate.intake.duplicate.Duplicates;
import org.dealgate.stakeholder.Stakeholder;
import org.jspecify.annotations.Nullable;

/**
 * One of the two deals.
 *
 * @param group the company above its customer, where there is one
 * @param alike by the name of one of its items: what is like it in the other deal
 * @param alsoThere the names of the people who are on both maps
 * @param mayEnd whether who looks may let it end in favour of the other
 */
public record Side(
        Deal deal,
        @Nullable Account group,
        @Nullable TermsVersion terms,
        List<Stakeholder> people,
        Map<String, String> alike,
        List<String> alsoThere,
        boolean mayEnd) {

    static Map<String, String> alike(Stream<Comparison.Item> items) {
        return items.collect(
                Collectors.toMap(Comparison.Item::one, Comparison.Item::other, (one, other) -> one + ", " + other));
    }

    static List<String> shared(List<Stakeholder> here, List<Stakeholder> there) {
        return here.stream()
                .filter(person -> there.stream().anyMatch(other -> Duplicates.isSamePerson(person, other)))
                .map(Stakeholder::name)
                .toList();
    }
}
