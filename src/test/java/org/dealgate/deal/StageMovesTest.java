package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.Outcome.LOST;
import static org.dealgate.deal.Outcome.WITHDRAWN;
import static org.dealgate.deal.Outcome.WON;
import static org.dealgate.deal.Stage.EXECUTIVE_SIGN_OFF;
import static org.dealgate.deal.Stage.FINANCE_FEASIBILITY;
import static org.dealgate.deal.Stage.HANDOVER_TO_SERVICE;
import static org.dealgate.deal.Stage.NEEDS_PROPOSAL;
import static org.dealgate.deal.Stage.TECHNICAL_REVIEW;

import org.junit.jupiter.api.Test;

class StageMovesTest {

    @Test
    void a_stage_leads_to_the_next_one_or_back() {
        assertThat(StageMoves.from(NEEDS_PROPOSAL, null)).containsExactly(NEEDS_PROPOSAL, TECHNICAL_REVIEW);
        assertThat(StageMoves.from(TECHNICAL_REVIEW, null))
                .containsExactly(NEEDS_PROPOSAL, TECHNICAL_REVIEW, FINANCE_FEASIBILITY);
        assertThat(StageMoves.from(FINANCE_FEASIBILITY, null))
                .containsExactly(NEEDS_PROPOSAL, TECHNICAL_REVIEW, FINANCE_FEASIBILITY, EXECUTIVE_SIGN_OFF);
    }

    @Test
    void only_a_won_deal_is_handed_over_and_it_goes_nowhere_else() {
        assertThat(StageMoves.from(EXECUTIVE_SIGN_OFF, null)).doesNotContain(HANDOVER_TO_SERVICE);
        assertThat(StageMoves.from(EXECUTIVE_SIGN_OFF, WON)).containsExactly(HANDOVER_TO_SERVICE);
        assertThat(StageMoves.from(HANDOVER_TO_SERVICE, WON)).containsExactly(HANDOVER_TO_SERVICE);
    }

    @Test
    void a_person_returns_a_deal_to_any_earlier_stage_until_the_customer_has_decided() {
        assertThat(StageMoves.back(NEEDS_PROPOSAL, null)).isEmpty();
        assertThat(StageMoves.back(TECHNICAL_REVIEW, null)).containsExactly(NEEDS_PROPOSAL);
        assertThat(StageMoves.back(FINANCE_FEASIBILITY, null)).containsExactly(NEEDS_PROPOSAL, TECHNICAL_REVIEW);
        assertThat(StageMoves.back(EXECUTIVE_SIGN_OFF, null))
                .containsExactly(NEEDS_PROPOSAL, TECHNICAL_REVIEW, FINANCE_FEASIBILITY);
        assertThat(StageMoves.back(EXECUTIVE_SIGN_OFF, WON)).isEmpty();
        assertThat(StageMoves.back(HANDOVER_TO_SERVICE, WON)).isEmpty();
    }

    @Test
    void the_customer_decides_in_sign_off_and_once() {
        assertThat(StageMoves.ends(EXECUTIVE_SIGN_OFF, null)).containsExactly(WON, LOST, WITHDRAWN);
        assertThat(StageMoves.ends(EXECUTIVE_SIGN_OFF, WON)).containsExactly(WITHDRAWN);
        assertThat(StageMoves.ends(FINANCE_FEASIBILITY, null)).containsExactly(WITHDRAWN);
    }

    @Test
    void a_deal_can_be_withdrawn_in_every_stage() {
        assertThat(Stage.values())
                .allSatisfy(stage -> assertThat(StageMoves.ends(stage, null)).contains(WITHDRAWN));
    }
}
