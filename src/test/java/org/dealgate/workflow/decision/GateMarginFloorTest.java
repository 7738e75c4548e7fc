package org.dealgate.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.io.File;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.dealgate.DealgateTest;
import org.dealgate.blocker.MarginFloor;
import org.dealgate.deal.Deals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class GateMarginFloorTest {

    @Autowired
    private MarginFloor floor;

    @Autowired
    private Deals deals;

    @Test
    void the_floor_is_the_one_of_the_gates_rule_that_the_deal_runs_on() {
        String deal = as("amy", () -> deals.open(aDeal())).number();

        assertThat(floor.percent(deal))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("10"));
    }

    @Test
    void a_designers_other_limit_is_another_floor_and_a_gate_without_the_rule_has_none() {
        var model = Dmn.readModelFromFile(new File("processes/gate-readiness.dmn"));
        var rules = model.getModelElementsByType(Rule.class);
        Rule below = rules.stream()
                .filter(rule -> rule.getId().equals("MarginBelowFloor"))
                .findFirst()
                .orElseThrow();
        below.getInputEntries().stream()
                .filter(entry -> entry.getText().getTextContent().contains("< 10"))
                .forEach(entry -> entry.getText().setTextContent("< 12.5"));
        assertThat(GateMarginFloor.floor(rules))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("12.5"));

        assertThat(GateMarginFloor.floor(
                        rules.stream().filter(rule -> rule != below).toList()))
                .isEmpty();
    }
}
