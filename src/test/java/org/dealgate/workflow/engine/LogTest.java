package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.engine.EngineApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operator's log tells of failures, not of what people were refused. */
@DealgateTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    @Autowired
    private Deals deals;

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    @Test
    void a_refused_submission_is_an_answer_not_an_error(CapturedOutput log) {
        String deal = new OpenedDeals(deals).ofAmy("Press line for plant 3");
        submit(deal, """
                "necessity":{"value":"The old line stands still"},"practicalUse":{"value":"Frames"},
                "expectedReturn":{"value":"Two years"}""");

        var answer = submit(deal, """
                "duplicatesChecked":{"value":true},"economicBuyerPlan":{"value":"Dinner, some day"}""");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(log).doesNotContain("ENGINE-16004", "Exception");
    }

    @Test
    void a_failed_job_is_logged_with_its_cause(CapturedOutput log) {
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "always-fails.bpmn",
                        Bpmn.createExecutableProcess("always-fails")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .camundaAsyncBefore()
                                .camundaFailedJobRetryTimeCycle("R1/PT1H")
                                .serviceTask("Divide")
                                .camundaExpression("${nothing.of.that.name}")
                                .endEvent()
                                .done())
                .deploy();
        try {
            InternalCall.run(() -> engine.getRuntimeService().startProcessInstanceByKey("always-fails"));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(log).contains("Exception while executing job", "nothing.of.that.name"));
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    private Answer submit(String deal, String variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(deal)
                .singleResult();
        return new EngineApi(port, "amy")
                .post("/task/" + task.getId() + "/submit-form", "{\"variables\":{" + variables + "}}");
    }
}
