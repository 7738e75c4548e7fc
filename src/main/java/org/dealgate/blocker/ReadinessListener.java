package org.dealgate.blocker;

import java.util.Set;
import org.dealgate.account.Account;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealEvent;
import org.dealgate.stakeholder.Stakeholder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Checks a deal's readiness whenever something changes that the rules look at. */
@Component
class ReadinessListener {

    private static final Set<String> TECHNICAL = Set.of(Facts.REVIEW, Facts.IMPROVEMENT);

    private final Readiness readiness;
    private final Blockers blockers;

    ReadinessListener(Readiness readiness, Blockers blockers) {
        this.readiness = readiness;
        this.blockers = blockers;
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

    @EventListener
    void on(Deal.AnswersRecorded event) {
        if (TECHNICAL.contains(event.task())) {
            readiness.check(event.dealNumber());
        }
    }

    @EventListener
    void on(Account.CreditLimitChanged event) {
        readiness.checkCredit(event.account());
    }

    @EventListener
    void on(Deal.OwnerChanged event) {
        blockers.followOwner(event.dealNumber(), event.formerOwner(), event.owner());
    }
}
