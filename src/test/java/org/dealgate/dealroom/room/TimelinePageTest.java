package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.util.List;
import java.util.Map;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class TimelinePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Answers answers;

    @Autowired
    AuditTrail trail;

    @Test
    void everything_is_told_in_the_readers_words() {
        String number = as("amy", () -> deals.open(aDeal())).number();
        does(
                "tess",
                () -> answers.record(
                        number,
                        Stage.TECHNICAL_REVIEW,
                        "ReviewTechnicalFit",
                        Map.of(
                                "technicalVerdict",
                                "GAPS",
                                "technicalFindings",
                                "The customer's {0} rails",
                                "neededBy",
                                "2031-03-31")));
        does(
                "erik",
                () -> trail.refused(
                        number,
                        "Approval.Decide",
                        Map.of(
                                "approver",
                                "eva",
                                "why",
                                "approval.no-authority",
                                "whyArgs",
                                List.of("head of sales"))));

        String english = new Visitor(port, "amy", number).see("").text();
        String chinese = new Visitor(port, "ben", number).see("").text();

        assertThat(english)
                .contains("The customer's {0} rails", "gaps, an improvement plan is needed", "Needed by Mar 31, 2031")
                .contains("Blocker: User buyer not identified", "Warning: Nobody inside the customer guides us")
                .contains("Eva Ericsson was asked; an attempt to decide was refused: ", "head of sales");
        assertThat(chinese).contains("The customer's {0} rails", "有差距").doesNotContain("User buyer not identified");
        for (String page : List.of(english, chinese)) {
            assertThat(page).doesNotContain("dealroom.", "approval.no-authority", "GAPS", "[text]", "[approver]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            2000, At most 2000 characters.
            many, At most {0} characters.
            """)
    void the_page_shows_refusals_whose_numbers_were_kept_as_texts(String kept, String shown) {
        String number = as("amy", () -> deals.open(aDeal())).number();
        does(
                "erik",
                () -> trail.refused(
                        number,
                        "Approval.Decide",
                        Map.of("approver", "eva", "why", "refusal.too-long", "whyArgs", List.of(kept))));

        Visitor.Shown page = new Visitor(port, "amy", number).see("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("an attempt to decide was refused: " + shown);
    }
}
