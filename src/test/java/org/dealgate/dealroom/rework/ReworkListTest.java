package org.dealgate.dealroom.rework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.Stage.FINANCE_FEASIBILITY;
import static org.dealgate.deal.Stage.NEEDS_PROPOSAL;
import static org.dealgate.deal.Stage.TECHNICAL_REVIEW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.deal.Answer;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.rework.Rework.Done;
import org.junit.jupiter.api.Test;

class ReworkListTest {

    private static final Instant RETURNED = Instant.parse("2026-11-10T10:00:00Z");
    private static final Map<Stage, Set<String>> CERTAIN = Map.of(
            NEEDS_PROPOSAL, Set.of("CaptureNeed", "WriteProposal"),
            TECHNICAL_REVIEW, Set.of("ReviewTechnicalFit"));

    @Test
    void what_was_done_before_the_return_comes_again() {
        assertThat(again(
                        given(NEEDS_PROPOSAL, "CaptureNeed", "amy", -9),
                        given(TECHNICAL_REVIEW, "ReviewTechnicalFit", "tess", -5)))
                .containsExactly(
                        new Done(NEEDS_PROPOSAL, "CaptureNeed", "amy", day(-9)),
                        new Done(TECHNICAL_REVIEW, "ReviewTechnicalFit", "tess", day(-5)));
    }

    @Test
    void the_last_time_counts() {
        assertThat(again(
                        given(NEEDS_PROPOSAL, "CaptureNeed", "amy", -9),
                        given(NEEDS_PROPOSAL, "CaptureNeed", "ben", -2)))
                .containsExactly(new Done(NEEDS_PROPOSAL, "CaptureNeed", "ben", day(-2)));
    }

    @Test
    void what_was_done_since_is_done() {
        assertThat(again(
                        given(NEEDS_PROPOSAL, "CaptureNeed", "amy", -9),
                        given(NEEDS_PROPOSAL, "CaptureNeed", "amy", 1)))
                .isEmpty();
    }

    @Test
    void tasks_that_need_not_come_and_stages_that_are_not_on_the_way_are_left_out() {
        assertThat(again(
                        given(TECHNICAL_REVIEW, "WriteImprovementPlan", "tess", -4),
                        given(FINANCE_FEASIBILITY, "AssessFinance", "finn", -3)))
                .isEmpty();
    }

    private static List<Done> again(Answer... answers) {
        return ReworkList.again(List.of(answers), CERTAIN, RETURNED);
    }

    private static Answer given(Stage stage, String task, String by, int days) {
        return new Answer(stage, task, Map.of(), by, day(days));
    }

    private static Instant day(int days) {
        return RETURNED.plusSeconds(days * 86_400L);
    }
}
