package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.dealgate.DealgateTest;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Stage;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.workflow.engine.InternalCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The building block, as designers fill it in. */
@DealgateTest
class RaiseBlockerTest {

    private static final String PROCESS = "raises-a-blocker";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Blockers blockers;

    @Autowired
    private BusinessCalendar calendar;

    private DealWalk walk;

    private String deployment = "";

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @AfterEach
    void remove_the_process() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void the_element_says_side_department_stage_severity_and_due_day() {
        Blocker raised = raisedBy(Map.of(
                "kind", "legal",
                "textFrom", "nowhere",
                "severity", "WARNING",
                "dueDays", "3",
                "side", "CUSTOMER",
                "department", "Legal",
                "stage", "FINANCE_FEASIBILITY"));

        assertThat(raised)
                .returns("No frame contract", Blocker::text)
                .returns(Severity.WARNING, Blocker::severity)
                .returns(Side.CUSTOMER, Blocker::side)
                .returns("Legal", Blocker::department)
                .returns(Stage.FINANCE_FEASIBILITY, Blocker::stage)
                .returns("amy", Blocker::owner)
                .returns(Actor.SYSTEM_ID, Blocker::raisedBy);
        assertThat(raised.due()).isEqualTo(inBusinessDays(raised, 3));
    }

    @Test
    void what_the_element_leaves_open_is_as_usual_for_the_kind() {
        Blocker raised = raisedBy(Map.of(
                "kind", "export-licence",
                "textFrom", "nowhere",
                "severity", "",
                "dueDays", "",
                "side", "",
                "department", "",
                "stage", ""));

        assertThat(raised)
                .returns(Severity.WARNING, Blocker::severity)
                .returns(Side.CUSTOMER, Blocker::side)
                .returns("Export control", Blocker::department)
                .returns(Stage.NEEDS_PROPOSAL, Blocker::stage);
        assertThat(raised.due()).isEqualTo(inBusinessDays(raised, 15));
    }

    private LocalDate inBusinessDays(Blocker raised, int days) {
        return calendar.plusDays(LocalDate.ofInstant(raised.raisedAt(), ZoneOffset.UTC), days);
    }

    private Blocker raisedBy(Map<String, String> properties) {
        String deal = walk.open(DealWalk.smallTerms());
        var model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("Raise")
                .name("No frame contract")
                .camundaDelegateExpression("${raiseBlocker}")
                .endEvent()
                .done();
        var all = model.newInstance(CamundaProperties.class);
        properties.forEach((name, value) -> {
            var property = model.newInstance(CamundaProperty.class);
            property.setCamundaName(name);
            property.setCamundaValue(value);
            all.addChildElement(property);
        });
        var task = (org.camunda.bpm.model.bpmn.instance.ServiceTask) model.getModelElementById("Raise");
        task.builder().addExtensionElement(all);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", model)
                .deploy()
                .getId();
        CurrentActor.as(
                Actor.SYSTEM,
                () -> InternalCall.run(() -> engine.getRuntimeService().startProcessInstanceByKey(PROCESS, deal)));
        return blockers.of(deal).stream()
                .filter(b -> b.kind().equals(properties.get("kind")))
                .findFirst()
                .orElseThrow();
    }
}
