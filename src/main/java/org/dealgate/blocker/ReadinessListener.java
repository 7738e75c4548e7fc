package org.dealgate.blocker;

import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealEvent;
import org.dealgate.deal.Deals;
import org.dealgate.stakeholder.Stakeholder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks a deal's readiness whenever something changes that the rules look at: at once where it is the deal's own, and
 * soon after the commit where it is another deal of the same customer group.
 */
@Component
class ReadinessListener {

    private final Readiness readiness;
    private final Blockers blockers;
    private final ReadinessQueue queue;
    private final ReadinessWorker worker;
    private final Deals deals;
    private final Accounts accounts;

    ReadinessListener(
            Readiness readiness,
            Blockers blockers,
            ReadinessQueue queue,
            ReadinessWorker worker,
            Deals deals,
            Accounts accounts) {
        this.readiness = readiness;
        this.blockers = blockers;
        this.queue = queue;
        this.worker = worker;
        this.deals = deals;
        this.accounts = accounts;
    }

    @EventListener({
        Deal.StageEntered.class,
        Deal.TermsChanged.class,
        Deal.EconomicBuyerPlanned.class,
        Deal.Won.class,
        Stakeholder.Changed.class
    })
    void on(DealEvent event) {
        readiness.check(event.dealNumber());
    }

    /** The customer group's exposure is another one. */
    @EventListener({Deal.Opened.class, Deal.TermsChanged.class, Deal.Lost.class, Deal.Withdrawn.class, Deal.Closed.class
    })
    void onAnotherExposure(DealEvent event) {
        checkGroupOf(deals.get(event.dealNumber()).account(), event.dealNumber());
    }

    @EventListener
    void on(Account.CreditLimitChanged event) {
        checkGroupOf(accounts.get(event.account()), null);
    }

    @EventListener
    void on(Account.GroupChanged event) {
        checkGroupOf(event.account(), null);
        if (event.formerParent() != null) {
            checkGroupOf(event.formerParent(), null);
        }
    }

    @EventListener
    void on(UnresolvedDuplicates.Changed event) {
        queue.add(event.dealNumber());
        worker.wakeAfterCommit();
    }

    @EventListener
    void on(Deal.StageEntered event) {
        blockers.followInto(event.dealNumber(), event.stage());
    }

    @EventListener
    void on(Deal.OwnerChanged event) {
        blockers.followOwner(event.dealNumber(), event.formerOwner(), event.owner());
    }

    private void checkGroupOf(Account account, @Nullable String except) {
        if (queue.addCreditOf(accounts.groupIds(account), except) > 0) {
            worker.wakeAfterCommit();
        }
    }
}
