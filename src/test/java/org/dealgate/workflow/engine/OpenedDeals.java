package org.dealgate.workflow.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;

/** Deals to try the engine with. */
record OpenedDeals(Deals deals) {

    /** Every deal is for a model of its own, lest it be taken for the same purchase as another test's. */
    private static final AtomicInteger MODEL = new AtomicInteger();

    /** A deal of Amy's, whose first task waits for her. */
    String ofAmy(String title) {
        return CurrentActor.as(
                new Actor("amy", Channel.REST),
                () -> deals.open(new OpenDeal(
                                title,
                                "Meishan Heavy Industry",
                                "CNY",
                                null,
                                List.of(new TermsLine(
                                        "Press line PX-" + MODEL.incrementAndGet(),
                                        2,
                                        new BigDecimal("1200000"),
                                        new BigDecimal("1100000"),
                                        new BigDecimal("800000"))),
                                List.of(new PaymentTerm("on delivery", 120, new BigDecimal("100"))),
                                null,
                                null))
                        .number());
    }
}
