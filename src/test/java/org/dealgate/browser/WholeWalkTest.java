package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.dealgate.Rest;
import org.junit.jupiter.api.Test;

/** A deal from its first need to the hand-over, by nothing but what people see. */
class WholeWalkTest extends BrowserTest {

    private static final String TITLE = "Press line for the walk";
    private static final String ACCOUNT = "Walking Machines Works";

    private String deal;

    @Test
    void a_deal_goes_all_the_way_in_the_browser() {
        try (Visitor amy = signedIn("amy")) {
            amy.picture("01-board");
            deal = new DealRoom(amy).openDeal(TITLE, ACCOUNT);
            amy.picture("03-deal-opened");
            mapBuyingCentre(amy);
            writeProposal(amy);
        }
        reviewTechnicalFit();
        assessFinance();
        approveByMail("eva", 1);
        approveByMail("erik", 2);
        try (Visitor amy = signedIn("amy")) {
            recordContract(amy);
            prepareHandover(amy);
        }
        acceptHandover();
        try (Visitor amy = signedIn("amy")) {
            seeItDone(amy);
        }
    }

    private void mapBuyingCentre(Visitor amy) {
        DealRoom room = new DealRoom(amy);
        room.addStakeholder("Wang Lei", "Design", List.of("User buyer", "Technical buyer"), "SUPPORTS");
        room.addStakeholder("Li Na", "Management", List.of("Economic buyer"), "NEUTRAL");
        room.addStakeholder("Zhao Min", "Purchasing", List.of("Financial buyer", "Coach"), "SUPPORTS");
        assertThat(room.part("blockers")).containsText("Nothing is in the way.");
        amy.picture("04-buying-centre");
    }

    private void writeProposal(Visitor amy) {
        Tasklist tasklist = tasklist(amy, "amy");
        tasklist.openTask(deal, "CaptureNeed", "Capture the need");
        assertThat(tasklist.field("Account")).hasValue(ACCOUNT);
        tasklist.fill("Necessity", "The old press stands still twice a month")
                .fill("Practical use", "Frames of heavy trucks in plant 3")
                .fill("Return that the customer expects", "Paid back within four years")
                .picture("05-capture-need")
                .complete();
        tasklist.openTask(deal, "MapBuyingCentre", "Map the buying centre")
                .check("I checked that nobody else")
                .picture("06-map-buying-centre")
                .complete();
        tasklist.openTask(deal, "WriteProposal", "Write the proposal")
                .fill("What we offer", "Two press lines, turnkey")
                .picture("07-write-proposal")
                .complete();
    }

    private void reviewTechnicalFit() {
        try (Visitor tess = signedIn("tess")) {
            Tasklist tasklist = tasklist(tess, "tess");
            tasklist.openTask(deal, "ReviewTechnicalFit", "Review the technical fit")
                    .claim();
            assertThat(tasklist.field("Need /")).hasValue("The old press stands still twice a month");
            tasklist.check("Fits /")
                    .fill("What was assessed", "Force and stroke are within range")
                    .picture("08-review-technical-fit")
                    .complete();
        }
    }

    private void assessFinance() {
        try (Visitor finn = signedIn("finn")) {
            Tasklist tasklist = tasklist(finn, "finn");
            tasklist.openTask(deal, "AssessFinance", "Assess finance feasibility")
                    .claim();
            assertThat(tasklist.field("Discount %")).hasValue("8.33 %");
            tasklist.check("Feasible /")
                    .fill("Assessment", "Price and payment plan are sound")
                    .picture("09-assess-finance")
                    .complete();
        }
    }

    private void approveByMail(String executive, int turn) {
        try (Visitor phone = new Visitor(telephone())) {
            String link = linkInMail(phone, executive, turn);
            phone.open(link);
            assertThat(phone.page().locator("h1")).containsText(TITLE);
            assertThat(phone.page().locator("main")).containsText("2,200,000");
            assertThat(phone.page().locator("main")).containsText(ACCOUNT);
            assertThat(phone.button("Approve")).isInViewport();
            assertThat((Boolean) phone.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing to scroll sideways")
                    .isTrue();
            phone.picture("1" + turn + "-approval-" + executive);
            phone.button("Approve").click();
            assertThat(phone.page().locator("[role=status]")).containsText(deal);
            phone.picture("1" + turn + "-approved-" + executive);
            phone.open(link);
            assertThat(phone.page().locator("h1")).containsText("closed");
        }
    }

    /** The mail's link, at the port that the test happens to have. */
    private String linkInMail(Visitor phone, String executive, int turn) {
        String subject = "[" + deal + "] " + TITLE + ": your approval is asked for";
        Locator mail = phone.page()
                .locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(executive + "@"))
                .getByText(subject);
        Awaitility.await("mail to " + executive).atMost(Duration.ofSeconds(30)).until(() -> {
            phone.open("/mailbox");
            return mail.count() == 1;
        });
        phone.picture("1" + turn + "-mailbox-" + executive);
        mail.click();
        assertThat(phone.page().locator("h1")).containsText(subject);
        phone.picture("1" + turn + "-mail-" + executive);
        String link = phone.page().locator("pre.mail a[href*='/a/']").first().getAttribute("href");
        return URI.create(link).getPath();
    }

    private void recordContract(Visitor amy) {
        Tasklist tasklist = tasklist(amy, "amy");
        tasklist.waitFor(deal, "RecordCustomerDecision");
        DealRoom room = new DealRoom(amy);
        room.open(deal);
        room.addDocument("contract.pdf", "CONTRACT");
        amy.picture("20-contract");
        tasklist.openTask(deal, "RecordCustomerDecision", "Record the customer's decision")
                .check("Won /")
                .fill("Contract number", "C-2026-117")
                .date("Signed on", "11/20/2026")
                .picture("21-customer-decision")
                .complete();
    }

    private void prepareHandover(Visitor amy) {
        tasklist(amy, "amy")
                .openTask(deal, "PrepareHandoverPack", "Prepare the hand-over pack")
                .fill("Promises", "Training for twelve operators")
                .fill("Contacts", "Wang Lei, design")
                .fill("Who serves", "sam")
                .picture("22-handover-pack")
                .complete();
    }

    private void acceptHandover() {
        try (Visitor sam = signedIn("sam")) {
            Tasklist tasklist = tasklist(sam, "sam");
            tasklist.openTask(deal, "AcceptHandover", "Accept the hand-over").claim();
            assertThat(tasklist.field("Promises")).hasValue("Training for twelve operators");
            tasklist.check("Accept /").picture("23-accept-handover").complete();
        }
    }

    private void seeItDone(Visitor amy) {
        Awaitility.await(deal + " to be handed over")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Rest.as("amy", port())
                        .get("/api/deals/" + deal)
                        .json()
                        .path("closedAt")
                        .isNull());
        amy.open("/");
        amy.link("Finished").click();
        Locator row = amy.page().locator("tr").filter(new Locator.FilterOptions().setHasText(deal));
        assertThat(row).containsText("Won");
        amy.picture("30-finished");
        row.getByText(TITLE).click();
        Locator timeline = new DealRoom(amy).part("timeline");
        assertThat(timeline).containsText("Opened for " + ACCOUNT);
        assertThat(timeline).containsText("Won: contract C-2026-117");
        assertThat(timeline).containsText("Handed over to service. The deal is finished.");
        assertThat(new DealRoom(amy).part("tasks")).containsText("This deal is finished.");
        amy.picture("31-deal-done");
    }

    private Tasklist tasklist(Visitor visitor, String person) {
        return new Tasklist(visitor, Rest.as(person, port()));
    }
}
