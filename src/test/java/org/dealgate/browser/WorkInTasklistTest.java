package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.dealgate.Rest;
import org.junit.jupiter.api.Test;

/** What Tasklist says when something is wrong, and when something is in the way. */
class WorkInTasklistTest extends BrowserTest {

    @Test
    void wrong_input_is_answered_in_words_and_the_task_stays() {
        try (Visitor amy = signedIn("amy")) {
            String deal = new DealRoom(amy).openDeal("Wrong input in the browser", "Misspelt Works");
            Tasklist tasklist = new Tasklist(amy, Rest.as("amy", port()));
            tasklist.openTask(deal, "CaptureNeed", "Capture the need");
            // a bell gets past the browser's own check
            tasklist.fill("Necessity", "The old press\u0007 stands still")
                    .fill("Practical use", "Frames of heavy trucks")
                    .fill("Return that the customer expects", "Paid back within four years");

            assertThat(tasklist.submit().status()).isEqualTo(400);

            assertThat(tasklist.notice()).containsText("Necessity for the customer");
            assertThat(tasklist.notice()).containsText("contains control characters");
            assertThat(tasklist.notice()).not().containsText("Exception");
            assertThat(tasklist.notice()).not().containsText("ENGINE-");
            tasklist.picture("40-refused");
            tasklist.waitFor(deal, "CaptureNeed");

            tasklist.closeNotice()
                    .fill("Necessity", "The old press stands still")
                    .complete();
            tasklist.waitFor(deal, "MapBuyingCentre");
        }
    }

    @Test
    void the_gate_waits_for_a_blocker_and_moves_on_by_itself() {
        try (Visitor amy = signedIn("amy")) {
            DealRoom room = new DealRoom(amy);
            String deal = room.openDeal("Waiting at the gate", "Patient Works");
            room.addStakeholder("Wang Lei", "Design", List.of("User buyer", "Technical buyer"), "SUPPORTS");
            room.addStakeholder("Li Na", "Management", List.of("Economic buyer"), "NEUTRAL");
            room.raiseBlocker("No workable design");
            Tasklist tasklist = new Tasklist(amy, Rest.as("amy", port()));
            answerNeedsProposal(tasklist, deal);

            tasklist.openTask(deal, "ResolveBlockers", "Resolve the blockers");
            assertThat(tasklist.field("Open blockers")).hasValue(Pattern.compile("No workable design"));
            assertThat(tasklist.submit().status()).isEqualTo(409);
            assertThat(tasklist.notice()).containsText("No workable design");
            tasklist.picture("41-gate-waits");

            room.open(deal);
            amy.picture("42-blocker");
            room.resolveBlocker("No workable design", "Improvement plan of 20 November, signed by design");
            tasklist.waitFor(deal, "ReviewTechnicalFit");
            room.open(deal);
            assertThat(room.part("facts").locator("[aria-current=step]")).containsText("Technical review");
            assertThat(room.part("timeline")).containsText("Blocker resolved: No workable design");
            amy.picture("43-past-the-gate");
        }
    }

    private static void answerNeedsProposal(Tasklist tasklist, String deal) {
        tasklist.openTask(deal, "CaptureNeed", "Capture the need")
                .fill("Necessity", "The old press stands still")
                .fill("Practical use", "Frames of heavy trucks")
                .fill("Return that the customer expects", "Paid back within four years")
                .complete();
        tasklist.openTask(deal, "MapBuyingCentre", "Map the buying centre")
                .check("I checked that nobody else")
                .complete();
        tasklist.openTask(deal, "WriteProposal", "Write the proposal")
                .fill("What we offer", "Two press lines, turnkey")
                .complete();
    }
}
