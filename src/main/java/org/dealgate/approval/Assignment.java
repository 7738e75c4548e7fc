package org.dealgate.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.approval.Addition.Place;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;

/** Gives every demanded approval to a person, nobody twice, and puts them in the order in which they are asked. */
class Assignment {

    private final Approvers.ForDeal approvers;
    private final Demand demand;
    private final List<DemandedApproval> demanded;
    private final List<Addition> additions;
    private final Set<String> taken;
    private final List<PlannedApproval> planned = new ArrayList<>();
    private final List<RoundLevel> levels = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int step;

    /** @param parties who may not approve the deal */
    Assignment(Approvers.ForDeal approvers, Demand demand, List<Addition> additions, Set<String> parties) {
        this.approvers = approvers;
        this.demand = demand;
        this.additions = additions;
        this.taken = new HashSet<>(parties);
        var byPosition = new LinkedHashMap<String, DemandedApproval>();
        demand.approvals().stream()
                .sorted(Comparator.comparingInt(DemandedApproval::level))
                .forEach(d -> byPosition.merge(d.position(), d, DemandedApproval::and));
        this.demanded = List.copyOf(byPosition.values());
    }

    /** The fields that the matrix names for any approver. */
    Set<String> listed() {
        return demanded.stream().flatMap(d -> d.looksAt().stream()).collect(Collectors.toSet());
    }

    /** Everybody's approval that may be needed. A position that several rules name is asked once, at the lowest level. */
    List<DemandedApproval> wanted() {
        return Stream.concat(demanded.stream(), additions.stream().map(Assignment::demand))
                .toList();
    }

    List<PlannedApproval> planned() {
        return planned;
    }

    List<RoundLevel> levels() {
        return levels;
    }

    /** How many the matrix demands at the level. */
    int demandedAt(int level) {
        return (int) demanded.stream().filter(d -> d.level() == level).count();
    }

    /** What nobody may approve although the level needs it. */
    List<Gap> gaps() {
        return gaps;
    }

    void assign(Map<String, StandingApproval> standing) {
        standing.values().forEach(stands -> {
            taken.add(stands.approved().approver());
            taken.add(String.valueOf(stands.approved().decidedBy()));
        });
        // whom the matrix demands comes first: somebody who is added elsewhere must not leave a gap there
        List<PlannedApproval> found = demanded.stream()
                .flatMap(one -> approve(one, standing.get(one.position())).stream())
                .toList();
        List<Integer> numbers =
                demanded.stream().map(DemandedApproval::level).distinct().toList();
        List<PlannedApproval> added = added(numbers.get(numbers.size() - 1), standing);
        numbers.forEach(number -> level(number, at(number, found), at(number, added)));
    }

    private static List<PlannedApproval> at(int level, List<PlannedApproval> all) {
        return all.stream().filter(one -> one.demanded().level() == level).toList();
    }

    private void level(int number, List<PlannedApproval> found, List<PlannedApproval> added) {
        LevelRule rule = demand.levels().getOrDefault(number, LevelRule.USUAL);
        List<DemandedApproval> mine =
                demanded.stream().filter(d -> d.level() == number).toList();
        int needed = rule.needed(mine.size());
        if (found.size() < needed) {
            mine.stream()
                    .filter(d -> found.stream().noneMatch(one -> one.demanded() == d))
                    .forEach(d -> gaps.add(new Gap(d.level(), d.position(), d.ruleId())));
        }
        levels.add(new RoundLevel(number, needed, rule));

        together(placed(added, Place.BEFORE));
        if (rule.sequential()) {
            together(placed(added, Place.BESIDE));
            found.forEach(one -> together(List.of(one)));
        } else {
            together(Stream.concat(placed(added, Place.BESIDE).stream(), found.stream())
                    .toList());
        }
    }

    private Optional<PlannedApproval> approve(DemandedApproval one, @Nullable StandingApproval stands) {
        if (stands != null) {
            return Optional.of(new PlannedApproval(one, 0, stands.approved().approver(), null, stands));
        }
        Optional<Person> approver = approvers.find(one.position(), taken);
        approver.ifPresent(person -> taken.add(person.id()));
        return approver.map(person -> new PlannedApproval(one, 0, person.id(), null, null));
    }

    /** Who was added; not those who are asked anyhow. Where the terms now end at a lower level, they belong to the last. */
    private List<PlannedApproval> added(int lastLevel, Map<String, StandingApproval> standing) {
        var added = new ArrayList<PlannedApproval>();
        for (Addition addition : additions) {
            DemandedApproval one = demand(addition);
            StandingApproval stands = standing.get(one.position());
            if (stands != null || isThere(one) && taken.add(addition.approver())) {
                var placed = new DemandedApproval(
                        Math.min(one.level(), lastLevel), one.position(), one.looksAt(), one.ruleId());
                added.add(new PlannedApproval(placed, 0, addition.approver(), addition, stands));
            }
        }
        return added;
    }

    /** Who was added may have left, or may not approve as much as is offered now. */
    private boolean isThere(DemandedApproval one) {
        return approvers.find(one.position(), Set.of()).isPresent();
    }

    private static DemandedApproval demand(Addition addition) {
        return new DemandedApproval(
                addition.level(),
                Approvers.PERSON + addition.approver(),
                DemandedApproval.EVERYTHING,
                "+ " + addition.addedBy() + ": " + addition.reason());
    }

    private static List<PlannedApproval> placed(List<PlannedApproval> added, Place place) {
        return added.stream()
                .filter(one -> one.addition() != null && one.addition().place() == place)
                .toList();
    }

    private void together(List<PlannedApproval> sameStep) {
        if (!sameStep.isEmpty()) {
            step++;
            sameStep.forEach(one -> planned.add(one.at(step)));
        }
    }
}
