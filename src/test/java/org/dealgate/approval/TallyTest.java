package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dealgate.approval.RoundOutcome.Verdict;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final List<Gap> gaps = new ArrayList<>();
    private final List<RoundLevel> levels = new ArrayList<>();

    @Test
    void all_means_everybody_of_every_level() {
        level(1, 1, true);
        level(2, 2, true);

        assertThat(verdict(approved(1, "eva"), approved(2, "erik"), open(2, "ella")))
                .isEqualTo(Verdict.OPEN);
        assertThat(verdict(approved(1, "eva"), approved(2, "erik"), approved(2, "ella")))
                .isEqualTo(Verdict.APPROVED);
    }

    @Test
    void two_of_three_are_enough() {
        level(1, 2, true);

        assertThat(verdict(approved(1, "eva"), open(1, "erik"), open(1, "ella")))
                .isEqualTo(Verdict.OPEN);
        assertThat(verdict(approved(1, "eva"), approved(1, "erik"), open(1, "ella")))
                .isEqualTo(Verdict.APPROVED);
        assertThat(tally(approved(1, "eva"), approved(1, "erik"), open(1, "ella"))
                        .done(1))
                .isTrue();
    }

    @Test
    void a_rejection_ends_the_round_at_once_where_the_level_says_so() {
        level(1, 1, true);

        assertThat(verdict(rejected(1, "eva"), open(1, "erik"))).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void otherwise_the_level_goes_on_until_its_outcome_is_certain() {
        level(1, 2, false);

        assertThat(verdict(rejected(1, "eva"), open(1, "erik"), open(1, "ella")))
                .isEqualTo(Verdict.OPEN);
        assertThat(verdict(rejected(1, "eva"), approved(1, "erik"), approved(1, "ella")))
                .isEqualTo(Verdict.APPROVED);
        assertThat(verdict(rejected(1, "eva"), rejected(1, "erik"), open(1, "ella")))
                .isEqualTo(Verdict.REJECTED);
    }

    @Test
    void who_was_added_must_agree_too_and_counts_for_nobody_else() {
        level(1, 1, false);

        assertThat(verdict(open(1, "eva"), request(1, "ella").added().decided(Decision.APPROVE)))
                .isEqualTo(Verdict.OPEN);
        assertThat(verdict(approved(1, "eva"), request(1, "ella").added())).isEqualTo(Verdict.OPEN);
        assertThat(verdict(approved(1, "eva"), request(1, "ella").added().decided(Decision.REJECT)))
                .isEqualTo(Verdict.REJECTED);
    }

    @Test
    void a_return_sends_the_deal_back_whatever_others_said() {
        level(1, 1, false);

        assertThat(verdict(approved(1, "eva"), request(1, "ella").decided(Decision.RETURN)))
                .isEqualTo(Verdict.RETURNED);
    }

    @Test
    void what_was_called_back_counts_for_nothing_but_what_expired_ends_the_round() {
        level(1, 1, true);

        assertThat(verdict(request(1, "eva").revoked(Recall.ESCALATED), open(1, "ella")))
                .isEqualTo(Verdict.OPEN);
        assertThat(verdict(request(1, "eva").revoked(Recall.EXPIRED))).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void nothing_is_approved_while_an_approver_is_missing_or_nobody_was_asked() {
        assertThat(verdict()).isEqualTo(Verdict.OPEN);
        level(1, 1, true);
        gaps.add(new Gap(2, "finance-director", "rule"));

        assertThat(verdict(approved(1, "eva"))).isEqualTo(Verdict.OPEN);
    }

    private void level(int number, int needed, boolean rejectionEnds) {
        levels.add(
                new RoundLevel(number, needed, new LevelRule(String.valueOf(needed), false, 9, rejectionEnds, null)));
    }

    private static ApprovalRequests request(int level, String approver) {
        return new ApprovalRequests(level, level, approver);
    }

    private static ApprovalRequests open(int level, String approver) {
        return request(level, approver);
    }

    private static ApprovalRequests approved(int level, String approver) {
        return request(level, approver).decided(Decision.APPROVE);
    }

    private static ApprovalRequests rejected(int level, String approver) {
        return request(level, approver).decided(Decision.REJECT);
    }

    private Verdict verdict(ApprovalRequests... requests) {
        return tally(requests).outcome().verdict();
    }

    private Tally tally(ApprovalRequests... requests) {
        var round = new Round("D-1", 1, 1, "f", gaps, levels, null);
        return new Tally(
                round, Arrays.stream(requests).map(ApprovalRequests::request).toList());
    }
}
