package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineCertainTasksTest {

    @ParameterizedTest
    @CsvSource({
        "needs-proposal, CaptureNeed MapBuyingCentre WriteProposal",
        "technical-review, ReviewTechnicalFit",
        "finance-feasibility, AssessFinance"
    })
    void no_stage_is_left_without_them(String process, String tasks) {
        BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/" + process + ".bpmn"));
        assertThat(EngineCertainTasks.certain(model)).containsExactlyInAnyOrder(tasks.split(" "));
    }

    @Test
    void what_only_some_ways_lead_through_is_not_certain() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("p")
                .startEvent()
                .parallelGateway("fork")
                .userTask("Both")
                .parallelGateway("join")
                .exclusiveGateway("either")
                .condition("yes", "${yes}")
                .userTask("Perhaps")
                .endEvent()
                .moveToNode("either")
                .endEvent()
                .moveToNode("fork")
                .userTask("AsWell")
                .connectTo("join")
                .done();
        assertThat(EngineCertainTasks.certain(model)).containsExactlyInAnyOrder("Both", "AsWell");
    }
}
