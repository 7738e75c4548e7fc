package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.BlockerState;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deals;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DealgateTest
class TechnicalReviewTest {

    @Autowired
    private Blockers blockers;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Deals deals;

    @Autowired
    private People people;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void gaps_ask_for_an_improvement_plan_and_a_second_look() {
        String deal = walk.dealAwaitingReview();
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("No workable design of the frame."));

        assertThat(gap(deal)).satisfies(gap -> {
            assertThat(gap.text()).isEqualTo("No workable design of the frame.");
            assertThat(gap.holds()).isTrue();
            assertThat(gap.owner()).isEqualTo("amy");
            assertThat(gap.due()).isEqualTo(calendar.plusDays(LocalDate.ofInstant(gap.raisedAt(), ZoneOffset.UTC), 10));
        });
        assertThat(walk.process(deal, "technical-review"))
                .hasPassed("RaiseTechnicalGap")
                .isWaitingAtExactly("WriteImprovementPlan");
        walk.complete("tess", deal, "WriteImprovementPlan", DealWalk.improvement());

        assertThat(gap(deal).state()).isEqualTo(BlockerState.RESOLVED);
        assertThat(gap(deal).evidence()).isEqualTo("Stiffer frame, second hydraulic unit.");
        assertThat(gap(deal).evidenceTask()).isEqualTo("WriteImprovementPlan");
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "AssessFinance");
        assertThat(walk.process(deal, "technical-review"))
                .hasPassedInOrder(
                        "ReviewTechnicalFit",
                        "RaiseTechnicalGap",
                        "WriteImprovementPlan",
                        "ReviewTechnicalFit",
                        "StageGate",
                        "TechnicalFitShown")
                .isEnded();
    }

    @Test
    void a_deal_without_gaps_goes_on_to_finance_at_once() {
        String deal = walk.dealAwaitingFinance();

        assertThat(walk.process(deal, "technical-review"))
                .hasPassedInOrder("ReviewTechnicalFit", "StageGate", "TechnicalFitShown")
                .hasNotPassed("RaiseTechnicalGap", "WriteImprovementPlan")
                .isEnded();
        assertThat(walk.process(deal)).isWaitingAtExactly("FinanceFeasibility");
    }

    @Test
    void an_improvement_plan_leaves_a_flaw_open_that_somebody_raised_by_hand() {
        String deal = walk.dealAwaitingReview();
        CurrentActor.as(
                new Actor("tess", Channel.PAGE),
                () -> blockers.raise(
                        deal,
                        new BlockerDraft(
                                "technical-flaw",
                                "The floor does not carry it.",
                                null,
                                Severity.BLOCKING,
                                "tess",
                                LocalDate.now().plusDays(5),
                                null,
                                null)));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("Frame too weak."));

        walk.complete("tess", deal, "WriteImprovementPlan", DealWalk.improvement());

        assertThat(blockers.of(deal))
                .filteredOn(blocker -> blocker.kind().equals("technical-flaw") && blocker.isOpen())
                .extracting(Blocker::text)
                .containsExactly("The floor does not carry it.");
    }

    @Test
    void a_reviewer_can_find_gaps_in_the_deal_of_somebody_who_has_left() {
        String deal = walk.dealAwaitingReview();
        String left = "p" + UUID.randomUUID();
        CurrentActor.as(Actor.SYSTEM, () -> {
            people.create(new NewPerson(
                    left,
                    "Lena",
                    left + "@example.com",
                    "en",
                    "UTC",
                    Set.of(Groups.ACCOUNT_MANAGERS),
                    null,
                    "a long password"));
            deals.changeOwner(deal, left, "Takes over");
            people.deactivate(left);
        });

        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("Frame too weak."));

        assertThat(gap(deal).owner()).isEqualTo(left);
        assertThat(gap(deal).holds()).isTrue();
    }

    @Test
    void spaces_that_cannot_be_seen_around_the_gaps_do_not_keep_them_open() {
        String deal = walk.dealAwaitingReview();
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("\u200BFrame too weak.\u00A0"));

        walk.complete("tess", deal, "WriteImprovementPlan", DealWalk.improvement());

        assertThat(gap(deal).state()).isEqualTo(BlockerState.RESOLVED);
    }

    @Test
    void a_second_gap_is_a_second_blocker() {
        String deal = walk.dealAwaitingReview();
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("Frame too weak."));
        walk.complete("tess", deal, "WriteImprovementPlan", DealWalk.improvement());
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("Now too heavy."));

        assertThat(walk.process(deal, "technical-review"))
                .hasPassedInOrder("RaiseTechnicalGap", "WriteImprovementPlan", "RaiseTechnicalGap")
                .isWaitingAtExactly("WriteImprovementPlan");
        assertThat(blockers.of(deal))
                .filteredOn(b -> b.kind().equals("technical-flaw"))
                .extracting(Blocker::text, Blocker::isOpen)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Now too heavy.", true),
                        org.assertj.core.groups.Tuple.tuple("Frame too weak.", false));
    }

    private Blocker gap(String deal) {
        return blockers.of(deal).stream()
                .filter(b -> b.kind().equals("technical-flaw"))
                .findFirst()
                .orElseThrow();
    }
}
