package org.dealgate.stakeholder;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.people.MailAddress;
import org.dealgate.people.Permission;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.Stakeholder.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people on the customer's side of each deal. */
@Service
@Transactional
public class Stakeholders {

    private final Deals deals;
    private final DealAccess access;
    private final StakeholderTable table;
    private final ApplicationEventPublisher events;

    Stakeholders(Deals deals, DealAccess access, StakeholderTable table, ApplicationEventPublisher events) {
        this.deals = deals;
        this.access = access;
        this.table = table;
        this.events = events;
    }

    public Stakeholder add(String dealNumber, StakeholderDraft draft) {
        Deal deal = change(dealNumber);
        Stakeholder checked = checked(0, draft, table.of(dealNumber));
        long id = table.insert(deal, checked);
        return changed(dealNumber, Change.ADDED, checked.withId(id));
    }

    public Stakeholder change(String dealNumber, long id, StakeholderDraft draft) {
        change(dealNumber);
        List<Stakeholder> all = table.of(dealNumber);
        Stakeholder before = find(dealNumber, all, id);
        Stakeholder after = checked(id, draft, all);
        if (after.equals(before)) {
            return before;
        }
        table.update(after);
        return changed(dealNumber, Change.CHANGED, after);
    }

    public void remove(String dealNumber, long id) {
        Deal deal = change(dealNumber);
        Stakeholder gone = find(dealNumber, table.of(dealNumber), id);
        table.delete(deal, id);
        changed(dealNumber, Change.REMOVED, gone);
    }

    @Transactional(readOnly = true)
    public List<Stakeholder> of(String dealNumber) {
        return table.of(dealNumber);
    }

    @Transactional(readOnly = true)
    public Coverage coverage(String dealNumber) {
        return new Coverage(table.of(dealNumber), deals.get(dealNumber).economicBuyerPlan());
    }

    private Deal change(String dealNumber) {
        Deal deal = deals.lock(dealNumber);
        access.requireChange(deal, Permission.MAP_STAKEHOLDERS);
        return deal;
    }

    private Stakeholder changed(String dealNumber, Change change, Stakeholder stakeholder) {
        events.publishEvent(new Stakeholder.Changed(dealNumber, change, stakeholder));
        return stakeholder;
    }

    private static Stakeholder find(String dealNumber, List<Stakeholder> all, long id) {
        return all.stream()
                .filter(s -> s.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("stakeholder.unknown", dealNumber, String.valueOf(id)));
    }

    private static Stakeholder checked(long id, StakeholderDraft draft, List<Stakeholder> all) {
        var problems = new Problems();
        Set<BuyerRole> roles = roles(problems, draft.roles());
        int influence = Optional.ofNullable(draft.influence()).orElse(3);
        if (influence < 1 || influence > 5) {
            problems.add("influence", "stakeholder.influence.range");
        }
        if (draft.authorityProof() != null && !roles.contains(BuyerRole.ECONOMIC)) {
            problems.add("authorityProof", "stakeholder.authority.economic-only");
        }
        requireLine(problems, id, draft.reportsTo(), all);
        String email = problems.optionalLine("email", draft.email(), 254);
        if (email != null && !MailAddress.isPlain(email)) {
            problems.add("email", "stakeholder.email");
        }
        var checked = new Stakeholder(
                id,
                problems.line("name", draft.name(), 200),
                problems.optionalLine("title", draft.title(), 200),
                problems.optionalLine("department", draft.department(), 200),
                roles,
                Optional.ofNullable(draft.stance()).orElse(Stance.UNKNOWN),
                influence,
                draft.reportsTo(),
                draft.authorityProof(),
                problems.optionalText("authorityEvidence", draft.authorityEvidence(), 4000),
                email,
                problems.optionalLine("phone", draft.phone(), 50));
        problems.refuse();
        return checked;
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

    /** Whom one reports to is in the same deal, and does not report back in the end. */
    private static void requireLine(Problems problems, long id, @Nullable Long reportsTo, List<Stakeholder> all) {
        var seen = new HashSet<Long>(Set.of(id));
        Long above = reportsTo;
        while (above != null) {
            long next = above;
            Optional<Stakeholder> boss =
                    all.stream().filter(s -> s.id() == next).findFirst();
            if (boss.isEmpty() || !seen.add(next)) {
                problems.add(
                        "reportsTo",
                        boss.isEmpty() ? "stakeholder.reports-to.unknown" : "stakeholder.reports-to.cycle");
                return;
            }
            above = boss.get().reportsTo();
        }
    }
}
