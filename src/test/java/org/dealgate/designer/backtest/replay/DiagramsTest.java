package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealgate.workflow.published.PublishedNames;
import org.junit.jupiter.api.Test;

class DiagramsTest {

    private static final String BESIDE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="http://example.org" id="d">
              <process id="sale" isExecutable="true">
                <subProcess id="Daily" triggeredByEvent="true">
                  <startEvent id="Morning" isInterrupting="false">
                    <timerEventDefinition id="t"><timeCycle>0 0 8 ? * MON-FRI</timeCycle></timerEventDefinition>
                  </startEvent>
                  <sequenceFlow id="f" sourceRef="Morning" targetRef="Tell" />
                  <serviceTask id="Tell" camunda:delegateExpression="${notifyStakeholders}" />
                </subProcess>
              </process>
            </definitions>""";

    @Test
    void what_recurs_beside_the_way_and_only_tells_people_something_is_left_out() {
        assertThat(leftOut(BESIDE)).contains("Daily", "Morning", "Tell");
    }

    @Test
    void what_raises_blockers_writes_variables_or_interrupts_is_not() {
        assertThat(leftOut(BESIDE.replace("notifyStakeholders", "raiseBlocker")))
                .isEmpty();
        assertThat(leftOut(BESIDE.replace("notifyStakeholders", "checkReadiness")))
                .isEmpty();
        assertThat(leftOut(BESIDE.replace("notifyStakeholders", "somethingElse")))
                .isEmpty();
        assertThat(leftOut(BESIDE.replace("serviceTask", "userTask"))).isEmpty();
        assertThat(leftOut(BESIDE.replace(" isInterrupting=\"false\"", ""))).isEmpty();
        assertThat(leftOut(BESIDE.replace("timeCycle", "timeDuration"))).isEmpty();
    }

    private static Iterable<String> leftOut(String model) {
        return new Diagrams(List.of(Sale.file(model)), PublishedNames.scan()).leftOut("sale");
    }
}
