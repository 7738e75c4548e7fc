package org.dealgate.approval.authority;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.approval.authority.DelegationRules.Checked;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom. A delegation is not passed on: nobody follows from a delegate to whom that one has delegated in
 * turn.
 */
@Service
@Transactional
public class Delegations {

    private final DelegationTable table;
    private final DelegationRules rules;
    private final Assistants assistants;
    private final Executives executives;
    private final Accounts accounts;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    Delegations(
            DelegationTable table,
            DelegationRules rules,
            Assistants assistants,
            Executives executives,
            Accounts accounts,
            Rights rights,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.assistants = assistants;
        this.executives = executives;
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
    }

    /**
     * What stands today, in the delegator's time zone, between two active executives; oldest first. Nothing is said of
     * limits, positions or the deal at hand.
     */
    @Transactional(readOnly = true)
    public List<Delegation> inForceOf(String delegator) {
        return inForce(table.standingOf(delegator));
    }

    /** The same for those to the delegate. */
    @Transactional(readOnly = true)
    public List<Delegation> inForceTo(String delegate) {
        return inForce(table.standingTo(delegate));
    }

    /** Whether the customer is within the delegation's region and is its customer or of the same group. */
    @Transactional(readOnly = true)
    public boolean covers(Delegation delegation, Account customer) {
        Long account = delegation.accountId();
        return delegation.coversRegion(customer.region())
                && (account == null || accounts.groupIds(customer).contains(account));
    }

    /**
     * Those by and to the current actor and by whom the actor assists, to an administrator all; with where they stand
     * today. Latest first.
     */
    @Transactional(readOnly = true)
    public Map<Delegation, State> visible() {
        List<Delegation> seen = rights.may(Permission.SET_AUTHORITIES)
                ? table.all()
                : table.concerning(CurrentActor.get().id(), assistants.inWhoseNameIMayAct());
        var states = new LinkedHashMap<Delegation, State>();
        if (!seen.isEmpty()) {
            Map<String, LocalDate> todays = executives.todays();
            seen.forEach(d -> states.put(d, d.on(todays.get(d.delegator()))));
        }
        return states;
    }

    /** Where it stands today, in the delegator's time zone. */
    @Transactional(readOnly = true)
    public State state(Delegation delegation) {
        return delegation.on(executives.today(delegation.delegator()));
    }

    /**
     * Sets a delegation.
     *
     * @throws Refusal where the actor may not act in the delegator's name, a field is wrong, or another delegation of the
     *     same scope overlaps
     */
    public Delegation create(DelegationDraft draft) {
        String delegator = draft.delegator() == null ? CurrentActor.get().id() : draft.delegator();
        Actor actor = assistants.actingFor(delegator);
        Checked checked = rules.check(delegator, draft);
        table.hold(checked.delegator());
        rules.requireNoOverlap(checked);
        Delegation set = table.insert(checked, actor.id());
        events.publishEvent(new Delegation.Set(set, actor));
        return set;
    }

    /** @throws Refusal where the actor may not act in the delegator's name, or it is over or revoked already */
    public Delegation revoke(long id) {
        String delegator = get(id).delegator();
        Actor actor = assistants.actingFor(delegator);
        table.hold(delegator);
        if (!state(get(id)).isToCome()) {
            throw Refusal.conflict("authority.delegation.ended");
        }
        Delegation revoked = table.revoke(id, actor.id());
        events.publishEvent(new Delegation.Revoked(revoked, actor));
        return revoked;
    }

    private Delegation get(long id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound("authority.delegation.unknown"));
    }

    private List<Delegation> inForce(List<Delegation> standing) {
        return standing.stream()
                .filter(d -> executives.find(d.delegate()).isPresent())
                .filter(d -> executives
                        .find(d.delegator())
                        .filter(person -> d.on(executives.today(person)) == State.IN_FORCE)
                        .isPresent())
                .toList();
    }
}
