package org.dealgate.deal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;

/** Deals for tests, each with an account of its own. */
public final class DealFixture {

    public static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    private static final AtomicInteger MODEL = new AtomicInteger(100);

    private DealFixture() {}

    public static OpenDeal aDeal() {
        return aDeal("Works " + UUID.randomUUID(), "Press line PX-9");
    }

    /** For a model that no other deal is for, so that none is taken for the same purchase. */
    public static OpenDeal aDealWith(String account) {
        return aDeal(account, "Press line PX-" + MODEL.incrementAndGet());
    }

    private static OpenDeal aDeal(String account, String item) {
        TermsLine line = Drafts.line(2, "1200000.00", "1100000.00", "800000.00");
        return new OpenDeal(
                "Press line for plant 3",
                account,
                "CNY",
                null,
                List.of(new TermsLine(item, line.quantity(), line.listPrice(), line.netPrice(), line.unitCost())),
                List.of(Drafts.payment(0, "30"), Drafts.payment(120, "70")),
                "amy",
                null);
    }

    public static <T> T as(String person, Supplier<T> work) {
        return CurrentActor.as(new Actor(person, Channel.REST), work);
    }

    public static void does(String person, Runnable work) {
        CurrentActor.as(new Actor(person, Channel.REST), work);
    }

    /** A deal that waits for the customer's decision. */
    static String awaitingTheCustomer(Deals deals) {
        String number = as("amy", () -> deals.open(aDeal())).number();
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
        deals.enterStage(number, Stage.EXECUTIVE_SIGN_OFF);
        return number;
    }
}
