package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked with.
 *
 * @param lastContacts by stakeholder; absent are those whom we never met
 * @param today where who asks is
 * @param weight the influence from which on somebody carries weight
 * @param unknownSince a stance not known since that day or longer is a reason
 * @param silentSince somebody of weight not met since that day or longer is one
 */
record Situation(
        Coverage coverage,
        Map<Long, LocalDate> lastContacts,
        List<NextStep> nextSteps,
        List<Obstacle> obstacles,
        LocalDate today,
        int weight,
        LocalDate unknownSince,
        LocalDate silentSince) {

    static final Comparator<Stakeholder> STRONGEST_FIRST =
            Comparator.comparingInt(Stakeholder::influence).reversed().thenComparing(Stakeholder::id);

    Stream<Stakeholder> people() {
        return coverage.stakeholders().stream();
    }

    /** Of those, whoever has most influence. */
    Optional<Stakeholder> strongest(Predicate<Stakeholder> which) {
        return people().filter(which).min(STRONGEST_FIRST);
    }

    boolean ofWeight(Stakeholder person) {
        return person.influence() >= weight;
    }

    @Nullable
    LocalDate lastContact(Stakeholder person) {
        return lastContacts.get(person.id());
    }

    boolean met(Stakeholder person) {
        return lastContacts.containsKey(person.id());
    }

    static boolean isAgainst(Stakeholder person) {
        return person.stance() == Stance.OPPOSES;
    }

    boolean assistsEconomicBuyer(Stakeholder person) {
        return person.influences().stream()
                .filter(line -> line.kind() == InfluenceKind.ASSISTANT)
                .anyMatch(line -> coverage.holding(BuyerRole.ECONOMIC).stream().anyMatch(s -> s.id() == line.to()));
    }
}
