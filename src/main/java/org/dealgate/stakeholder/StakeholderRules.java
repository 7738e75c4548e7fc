package org.dealgate.stakeholder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.calendar.Today;
import org.dealgate.deal.Documents;
import org.dealgate.people.MailAddress;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be true of an entry on a deal's map. */
@Component
class StakeholderRules {

    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_YEARS = 10;

    private final People people;
    private final Documents documents;
    private final Today today;

    StakeholderRules(People people, Documents documents, Today today) {
        this.people = people;
        this.documents = documents;
        this.today = today;
    }

    /**
     * The entry that the draft makes.
     *
     * @param before the entry as it was; null where it is a new one
     * @param all the deal's whole map
     */
    Stakeholder checked(
            String dealNumber,
            StakeholderDraft draft,
            CustomerPerson who,
            @Nullable Stakeholder before,
            List<Stakeholder> all) {
        long id = before == null ? 0 : before.id();
        Map<Long, Stakeholder> map = all.stream().collect(Collectors.toMap(Stakeholder::id, Function.identity()));
        var problems = new Problems();
        Set<BuyerRole> roles = roles(problems, draft.roles());
        int influence = Objects.requireNonNullElse(draft.influence(), 3);
        if (influence < 1 || influence > 5) {
            problems.add("influence", "stakeholder.influence.range");
        }
        requireLine(problems, id, draft.reportsTo(), map);
        List<Influence> influences = Objects.requireNonNullElse(
                draft.influences(), before == null ? List.<Influence>of() : before.influences());
        requireLines(problems, id, influences, map);
        String evidence = problems.optionalText("authorityEvidence", draft.authorityEvidence(), 4000);
        requireAuthority(problems, dealNumber, draft, roles, evidence, before);
        Stance stance = Objects.requireNonNullElse(draft.stance(), Stance.UNKNOWN);
        String source = problems.optionalLine("stanceSource", draft.stanceSource(), LONGEST_SOURCE);
        var checked = new Stakeholder(
                id,
                before == null ? 1 : before.version(),
                person(problems, draft, who, before),
                roles,
                stance,
                stanceOn(problems, draft, stance, before),
                source == null && isStill(stance, before) ? before.stanceSource() : source,
                influence,
                draft.reportsTo(),
                influences,
                draft.authorityProof(),
                evidence,
                draft.authorityDocument());
        problems.refuse();
        return checked;
    }

    private CustomerPerson person(
            Problems problems, StakeholderDraft draft, CustomerPerson known, @Nullable Stakeholder before) {
        if (before == null && known.person() != 0 && draft.name() == null) {
            return known;
        }
        String email = problems.optionalLine("email", draft.email(), 254);
        if (email != null && !MailAddress.isPlain(email)) {
            problems.add("email", "stakeholder.email");
        }
        String owner = problems.optionalLine("relationshipOwner", draft.relationshipOwner(), 100);
        if (owner != null && !owner.equals(known.relationshipOwner())) {
            if (!Permission.LOG_CONTACT.isGrantedTo(
                    people.requireActive("relationshipOwner", owner).groups())) {
                problems.add("relationshipOwner", "stakeholder.relationship-unfit");
            }
        }
        return new CustomerPerson(
                known.person(),
                problems.line("name", draft.name(), 200),
                problems.optionalLine("title", draft.title(), 200),
                problems.optionalLine("department", draft.department(), 200),
                email,
                problems.optionalLine("phone", draft.phone(), 50),
                owner);
    }

    private static boolean isStill(Stance stance, @Nullable Stakeholder before) {
        return before != null && before.stance() == stance;
    }

    private @Nullable LocalDate stanceOn(
            Problems problems, StakeholderDraft draft, Stance stance, @Nullable Stakeholder before) {
        if (draft.stanceOn() == null) {
            return isStill(stance, before) ? before.stanceOn() : today.ofActor();
        }
        requirePast(problems, "stanceOn", draft.stanceOn());
        return draft.stanceOn();
    }

    void requirePast(Problems problems, String field, LocalDate day) {
        if (day.isAfter(today.latest())) {
            problems.add(field, "stakeholder.day-to-come");
        } else if (day.isBefore(today.latest().minusYears(MOST_YEARS))) {
            problems.add(field, "stakeholder.day-long-past", MOST_YEARS);
        }
    }

    private static Set<BuyerRole> roles(Problems problems, @Nullable Set<BuyerRole> given) {
        var roles = EnumSet.noneOf(BuyerRole.class);
        if (given != null && given.stream().anyMatch(Objects::isNull)) {
            problems.add("roles", "refusal.missing");
        } else if (given != null) {
            roles.addAll(given);
        }
        return Collections.unmodifiableSet(roles);
    }

    /** Having a say is not deciding: the authority is that of an economic buyer, and more than a guess is shown by something. */
    private void requireAuthority(
            Problems problems,
            String dealNumber,
            StakeholderDraft draft,
            Set<BuyerRole> roles,
            @Nullable String evidence,
            @Nullable Stakeholder before) {
        AuthorityProof proof = draft.authorityProof();
        Long document = draft.authorityDocument();
        boolean known = before != null
                && proof == before.authorityProof()
                && Objects.equals(evidence, before.authorityEvidence())
                && Objects.equals(document, before.authorityDocument());
        if (proof != null && !roles.contains(BuyerRole.ECONOMIC)) {
            problems.add("authorityProof", "stakeholder.authority.economic-only");
        } else if (known) {
            // recorded before anything had to be shown for it: what else is changed is not held up
            return;
        } else if (proof == AuthorityProof.CONFIRMED && evidence == null) {
            problems.add("authorityEvidence", "stakeholder.authority.confirmed-by");
        } else if (proof == AuthorityProof.PROVEN && document == null) {
            problems.add("authorityDocument", "stakeholder.authority.proven-by");
        }
        if (document != null && documents.of(dealNumber).stream().noneMatch(d -> d.id() == document)) {
            problems.add("authorityDocument", "stakeholder.authority.document-unknown");
        }
    }

    /** Whom one reports to is in the same deal, and does not report back in the end. */
    private static void requireLine(Problems problems, long id, @Nullable Long reportsTo, Map<Long, Stakeholder> map) {
        var seen = new HashSet<Long>(Set.of(id));
        Long above = reportsTo;
        while (above != null) {
            Optional<Stakeholder> boss = Optional.ofNullable(map.get(above));
            if (boss.isEmpty() || !seen.add(above)) {
                problems.add(
                        "reportsTo",
                        boss.isEmpty() ? "stakeholder.reports-to.unknown" : "stakeholder.reports-to.cycle");
                return;
            }
            above = boss.get().reportsTo();
        }
    }

    void requireInfluences(long id, List<Influence> lines, List<Stakeholder> all) {
        Set<Long> ids = all.stream().map(Stakeholder::id).collect(Collectors.toSet());
        if (lines.stream().anyMatch(line -> line.to() == id || !ids.contains(line.to()))) {
            throw Refusal.invalid("to", "stakeholder.influences.unknown");
        }
    }

    /** Influence may well go both ways; nobody influences themselves. */
    private static void requireLines(Problems problems, long id, List<Influence> lines, Map<Long, Stakeholder> map) {
        var seen = new HashSet<Long>();
        for (int i = 0; i < lines.size(); i++) {
            Influence line = lines.get(i);
            if (line == null || line.kind() == null) {
                problems.add("influences[" + i + "]", "refusal.missing");
            } else if (line.to() == id || !map.containsKey(line.to())) {
                problems.add("influences[" + i + "].to", "stakeholder.influences.unknown");
            } else if (!seen.add(line.to())) {
                problems.add("influences[" + i + "].to", "stakeholder.influences.twice");
            }
        }
    }
}
