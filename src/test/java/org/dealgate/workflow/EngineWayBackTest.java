package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class EngineWayBackTest {

    @Test
    void a_process_that_waits_for_returns_leads_back() {
        var model = Bpmn.readModelFromFile(new File("processes/big-account-purchase.bpmn"));
        assertThat(EngineWayBack.leadsBack(model)).isTrue();
    }

    @Test
    void a_process_from_before_there_were_returns_does_not() {
        var model = Bpmn.createExecutableProcess("big-account-purchase")
                .startEvent()
                .intermediateCatchEvent()
                .message("deal-withdrawn")
                .endEvent()
                .done();
        assertThat(EngineWayBack.leadsBack(model)).isFalse();
    }
}
