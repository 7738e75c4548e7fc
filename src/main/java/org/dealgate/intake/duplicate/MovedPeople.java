package org.dealgate.intake.duplicate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts those who are on the one deal's map on the other's as well, whom they report to first. */
@Component
class MovedPeople {

    private final Stakeholders stakeholders;

    MovedPeople(Stakeholders stakeholders) {
        this.stakeholders = stakeholders;
    }

    void move(String from, String to) {
        Map<Long, Stakeholder> leaving =
                stakeholders.of(from).stream().collect(Collectors.toMap(Stakeholder::id, s -> s));
        List<Stakeholder> there = stakeholders.of(to);
        Map<Long, Long> moved = new HashMap<>();
        leaving.values()
                .forEach(person -> there.stream()
                        .filter(other -> Name.ofItem(other.name()).equals(Name.ofItem(person.name())))
                        .findFirst()
                        .ifPresent(same -> moved.put(person.id(), same.id())));
        // whoever may let the one deal end need not be of the other's team
        CurrentActor.as(
                Actor.SYSTEM, () -> leaving.keySet().forEach(person -> move(to, leaving.get(person), leaving, moved)));
    }

    private long move(String to, Stakeholder person, Map<Long, Stakeholder> leaving, Map<Long, Long> moved) {
        Long known = moved.get(person.id());
        if (known != null) {
            return known;
        }
        Long above = person.reportsTo() == null ? null : move(to, leaving.get(person.reportsTo()), leaving, moved);
        long id = stakeholders.add(to, draft(person, above)).id();
        moved.put(person.id(), id);
        return id;
    }

    private static StakeholderDraft draft(Stakeholder person, @Nullable Long reportsTo) {
        return new StakeholderDraft(
                person.name(),
                person.title(),
                person.department(),
                person.roles(),
                person.stance(),
                person.influence(),
                reportsTo,
                person.authorityProof(),
                person.authorityEvidence(),
                person.email(),
                person.phone());
    }
}
