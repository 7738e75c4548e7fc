package org.dealgate.intake.duplicate;

import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has deals compared whenever something changes that is compared. */
@Component
class DuplicateListener {

    private final DueDeals due;
    private final ExaminationWorker worker;
    private final Accounts accounts;

    DuplicateListener(DueDeals due, ExaminationWorker worker, Accounts accounts) {
        this.due = due;
        this.worker = worker;
        this.accounts = accounts;
    }

    @EventListener
    void on(Deal.Opened event) {
        if (!event.imported()) {
            on((DealEvent) event);
        }
    }

    @EventListener({
        Deal.TermsChanged.class,
        Deal.OwnerChanged.class,
        Deal.Won.class,
        Deal.Lost.class,
        Deal.Withdrawn.class,
        Deal.Closed.class
    })
    void on(DealEvent event) {
        due.add(event.dealNumber());
        worker.wakeAfterCommit();
    }

    /** The whole group that it belongs to now, and the one that it left. */
    @EventListener
    void on(Account.GroupChanged event) {
        due.addDealsOf(accounts.groupIds(event.account()));
        if (event.formerParent() != null) {
            due.addDealsOf(accounts.groupIds(event.formerParent()));
        }
        worker.wakeAfterCommit();
    }
}
