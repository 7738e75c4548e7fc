package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.time.Clock;
import java.util.Locale;
import org.dealgate.DealgateTest;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class ReturnsTest {

    @Autowired
    private Deals deals;

    @Autowired
    private DealRows rows;

    @Autowired
    private DealAccess access;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RefusalText text;

    @Autowired
    private Returns returns;

    private String number;

    @BeforeEach
    void a_deal_in_finance() {
        number = as("amy", () -> deals.open(aDeal())).number();
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
    }

    @Test
    void what_the_deals_process_cannot_do_is_not_offered_and_refused_for_good() {
        var none = new Returns(deals, rows, access, people, number -> false, events, clock);
        assertThat(returns.possible(deals.get(number), people.get("amy"))).isNotEmpty();
        assertThat(none.possible(deals.get(number), people.get("amy"))).isEmpty();

        assertThatThrownBy(() -> does(
                        "amy",
                        () -> transactions.executeWithoutResult(
                                transaction -> none.returnTo(number, Stage.NEEDS_PROPOSAL, "A second line."))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.problems().get(0).key()).isEqualTo("deal.return.unknown"));
    }

    @Test
    void the_stages_that_are_possible_are_called_as_people_call_them() {
        assertThatThrownBy(() -> does("amy", () -> returns.returnTo(number, Stage.HANDOVER_TO_SERVICE, "Why not.")))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(text.of(no, Locale.ENGLISH))
                            .contains("Needs proposal, Technical review")
                            .doesNotContain("NEEDS_PROPOSAL");
                    assertThat(text.of(no, Locale.CHINESE)).doesNotContain("NEEDS_PROPOSAL", "{");
                });
    }
}
