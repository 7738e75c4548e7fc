package org.dealgate.intake.duplicate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.CustomerPerson;
import org.dealgate.stakeholder.Influence;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts those who are on one deal's map on another's as well, with the lines between them; notes stay with their deal. */
@Component
class MovedPeople {

    private final Stakeholders stakeholders;

    MovedPeople(Stakeholders stakeholders) {
        this.stakeholders = stakeholders;
    }

    void move(String from, String to) {
        Set<Long> known =
                stakeholders.known(to).stream().map(CustomerPerson::person).collect(Collectors.toSet());
        // whoever may let the one deal end need not be of the other's team
        CurrentActor.as(
                Actor.SYSTEM, () -> new Move(from, to, stakeholders.of(from), stakeholders.of(to), known).carryOut());
    }

    private class Move {

        private final String from;
        private final String to;
        private final Map<Long, Stakeholder> leaving = new LinkedHashMap<>();
        private final Set<Long> known;
        private final Map<Long, Long> there = new HashMap<>();
        private final Map<Long, Stakeholder> same = new LinkedHashMap<>();

        Move(String from, String to, List<Stakeholder> leaving, List<Stakeholder> there, Set<Long> known) {
            this.from = from;
            this.to = to;
            this.known = known;
            for (Stakeholder person : leaving) {
                this.leaving.put(person.id(), person);
                there.stream()
                        .filter(other -> Duplicates.isSamePerson(person, other))
                        .findFirst()
                        .ifPresent(here -> {
                            this.there.put(person.id(), here.id());
                            same.put(person.id(), here);
                        });
            }
        }

        void carryOut() {
            same.forEach((id, here) -> stakeholders.change(to, here.id(), joined(here, leaving.get(id))));
            List<Stakeholder> added = leaving.values().stream()
                    .filter(person -> !there.containsKey(person.id()))
                    .toList();
            added.forEach(this::add);
            added.forEach(person -> person.influences()
                    .forEach(line -> stakeholders.influence(
                            to, there.get(person.id()), new Influence(there.get(line.to()), line.kind()))));
        }

        /** Whom they report to is there first. */
        private void add(Stakeholder person) {
            if (!there.containsKey(person.id())) {
                Long above = person.reportsTo();
                if (above != null) {
                    add(leaving.get(above));
                }
                there.put(
                        person.id(),
                        stakeholders
                                .add(to, draft(person, above == null ? null : there.get(above)))
                                .id());
            }
        }

        private StakeholderDraft draft(Stakeholder person, @Nullable Long reportsTo) {
            boolean isKnown = known.contains(person.who().person());
            return new StakeholderDraft(
                    person.name(),
                    person.title(),
                    person.department(),
                    person.roles(),
                    person.stance(),
                    person.influence(),
                    reportsTo,
                    proof(person),
                    evidence(person),
                    person.email(),
                    person.phone(),
                    isKnown ? person.who().person() : null,
                    person.stanceOn(),
                    person.stanceSource(),
                    List.of(),
                    isKnown ? person.relationshipOwner() : null,
                    null);
        }

        /** Somebody on both maps keeps the roles of both, what was learned last, and the better proof. */
        private StakeholderDraft joined(Stakeholder here, Stakeholder other) {
            Set<BuyerRole> roles = EnumSet.noneOf(BuyerRole.class);
            roles.addAll(here.roles());
            roles.addAll(other.roles());
            boolean later = other.stanceOn() != null
                    && (here.stanceOn() == null || other.stanceOn().isAfter(here.stanceOn()));
            boolean unknown = here.stance() == Stance.UNKNOWN && other.stance() != Stance.UNKNOWN;
            Stakeholder stance = later && other.stance() != Stance.UNKNOWN || unknown ? other : here;
            AuthorityProof proof = proof(other);
            boolean better =
                    proof != null && (here.authorityProof() == null || proof.compareTo(here.authorityProof()) > 0);
            return new StakeholderDraft(
                    here.name(),
                    known(here.title(), other.title()),
                    known(here.department(), other.department()),
                    roles,
                    stance.stance(),
                    Math.max(here.influence(), other.influence()),
                    here.reportsTo(),
                    better ? proof : here.authorityProof(),
                    better ? evidence(other) : here.authorityEvidence(),
                    known(here.email(), other.email()),
                    known(here.phone(), other.phone()),
                    null,
                    stance.stanceOn(),
                    stance.stanceSource(),
                    null,
                    known(here.relationshipOwner(), other.relationshipOwner()),
                    better ? null : here.authorityDocument());
        }

        private static @Nullable String known(@Nullable String here, @Nullable String other) {
            return here == null ? other : here;
        }

        /** The document that proves it is the other deal's; and once it could be confirmed without saying by whom. */
        private static @Nullable AuthorityProof proof(Stakeholder person) {
            AuthorityProof proof = person.authorityProof();
            if (proof == AuthorityProof.CONFIRMED && person.authorityEvidence() == null) {
                return AuthorityProof.STATED;
            }
            return proof == AuthorityProof.PROVEN ? AuthorityProof.CONFIRMED : proof;
        }

        private @Nullable String evidence(Stakeholder person) {
            String evidence = person.authorityEvidence();
            if (person.authorityProof() != AuthorityProof.PROVEN) {
                return evidence;
            }
            return evidence == null ? from : evidence + " (" + from + ")";
        }
    }
}
