package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dealgate.DealgateTest;
import org.dealgate.approval.ApprovalPreviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided about a deal is kept, with the inputs and the rules that fired. */
@DealgateTest
class DecisionRecordTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApprovalPreviews previews;

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void the_approval_matrix_is_kept_with_the_rules_of_the_decision_it_requires_and_a_preview_is_not() {
        String deal = walk.dealAwaitingFinance();

        DealWalk.as("amy", () -> previews.of(deal));
        assertThat(made(deal, "approval-matrix")).isEmpty();
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
        walk.waitFor(deal, "DecideApproval");

        List<Map<String, Object>> made = made(deal, "approval-matrix");
        assertThat(made).hasSize(1);
        assertThat(made.get(0))
                .containsEntry("version", 1)
                .containsEntry("value", "475000.0000")
                .containsEntry("positions", "[\"head-of-sales\"]")
                .containsEntry("rules", "[\"HeadOfSalesFirst\"]")
                .containsEntry("activity_id", "DetermineApprovers");
        assertThat(made.get(0).get("tier_rules").toString()).startsWith("[\"");
        assertThat(made(deal, "gate-readiness")).isNotEmpty();
        assertThat(made(deal, "stage-notifications")).isNotEmpty();
    }

    private List<Map<String, Object>> made(String deal, String decision) {
        return jdbc.sql("""
                        select version, activity_id, inputs ->> 'value' as value, rules ->> decision_key as rules,
                               rules ->> 'approval-tier' as tier_rules,
                               jsonb_path_query_array(outputs, '$[*].position')::text as positions
                        from decision_made where deal_number = ? and decision_key = ? order by id
                        """).params(deal, decision).query().listOfRows();
    }
}
