package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.Rehearsal.Seat;
import org.dealgate.approval.RoundOutcome.Verdict;
import org.dealgate.deal.Stage;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final LevelRule ALL = LevelRule.USUAL;
    private static final LevelRule ANY = new LevelRule("any", false, 9, true, "chief-executive");

    @Test
    void a_round_asks_level_after_level_and_ends_with_the_last_approval() {
        var round = new Rehearsal(
                List.of(new RoundLevel(1, 1, ALL), new RoundLevel(2, 2, ALL)),
                List.of(),
                List.of(seat(1, 1, "head-of-sales"), seat(2, 2, "finance-director"), seat(3, 2, "chief-executive")));

        assertThat(round.steps()).containsExactly(1, 2);
        assertThat(round.requests(2)).containsExactly(2L, 3L);
        approve(round, 1);
        assertThat(round.stepDone(1)).isTrue();
        approve(round, 2);
        assertThat(round.outcome().verdict()).isEqualTo(Verdict.OPEN);
        approve(round, 3);
        assertThat(round.outcome().verdict()).isEqualTo(Verdict.APPROVED);
    }

    @Test
    void where_one_is_enough_the_other_is_spared() {
        var round = new Rehearsal(
                List.of(new RoundLevel(1, 1, ANY)),
                List.of(),
                List.of(seat(1, 1, "head-of-sales"), seat(2, 1, "finance-director")));
        approve(round, 2);

        assertThat(round.is(1, State.REVOKED)).isTrue();
        assertThat(round.outcome().verdict()).isEqualTo(Verdict.APPROVED);
    }

    @Test
    void who_returns_the_deal_ends_the_round_and_who_asks_back_waits() {
        var round = new Rehearsal(
                List.of(new RoundLevel(1, 2, ALL)),
                List.of(),
                List.of(seat(1, 1, "head-of-sales"), seat(2, 1, "finance-director")));
        round.ask(1);
        round.decide(1, Decision.ASK, null);
        assertThat(round.is(1, State.PAUSED)).isTrue();

        round.ask(2);
        round.decide(2, Decision.RETURN, Stage.TECHNICAL_REVIEW);
        assertThat(round.outcome()).isEqualTo(new RoundOutcome(Verdict.RETURNED, Stage.TECHNICAL_REVIEW));
        assertThat(round.is(1, State.REVOKED)).isTrue();
    }

    @Test
    void another_demand_keeps_whom_it_names_still_and_asks_others_by_their_position() {
        var demand =
                new Demand(List.of(demanded(1, "head-of-sales"), demanded(1, "general-counsel")), Map.of(1, ALL), null);
        Map<String, Seat> known = Map.of(
                "head-of-sales", seat(7, 1, "head-of-sales"), "finance-director", seat(8, 2, "finance-director"));

        Rehearsal round = Rehearsal.of(demand, known, position -> -1L);

        assertThat(round.steps()).containsExactly(1);
        assertThat(round.requests(1)).containsExactly(7L, -1L);
        approve(round, 7);
        assertThat(round.outcome().verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void nobody_decides_for_a_request_that_has_expired_or_gone_to_somebody_else() {
        var round = new Rehearsal(List.of(new RoundLevel(1, 1, ANY)), List.of(), List.of(seat(1, 1, "head-of-sales")));
        assertThat(round.rule(1).escalateTo()).isEqualTo("chief-executive");

        round.escalate(1, seat(2, 1, "chief-executive"));
        assertThat(round.is(1, State.REVOKED)).isTrue();
        assertThat(round.outcome().verdict()).isEqualTo(Verdict.OPEN);
        round.expire(2);
        assertThat(round.outcome().verdict()).isEqualTo(Verdict.EXPIRED);
    }

    private static void approve(Rehearsal round, long request) {
        round.ask(request);
        round.decide(request, Decision.APPROVE, null);
    }

    private static DemandedApproval demanded(int level, String position) {
        return new DemandedApproval(level, position, Set.of("*"), "rule");
    }

    private static Seat seat(long id, int level, String position) {
        return new Seat(id, level, level, position, position + "'s holder", false, false, false);
    }
}
