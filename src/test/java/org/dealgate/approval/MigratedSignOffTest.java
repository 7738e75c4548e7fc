package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.people.People;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.Pins;
import org.dealgate.workflow.walk.ChangedModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What executives were asked before their deal moved to a changed sign-off. */
@DealgateTest
class MigratedSignOffTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Pins current;

    private SignOffWalk walk;
    private ChangedModels models;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(SignOffWalk.class);
        models = beans.createBean(ChangedModels.class);
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    void the_link_that_was_mailed_still_decides_and_the_timers_keep_their_time() throws Exception {
        String deal = walk.smallDeal();
        String link = new ApprovalMails(port, people, json).link(deal, "eva");
        Task before = task(deal);
        List<Job> timers = timers(before);
        models.deploy(
                "processes/executive-sign-off.bpmn",
                xml -> xml.replace("\"ApprovalLevel", "\"LevelOfApproval")
                        .replace("name=\"Decide approval\"", "name=\"Approve or not\""));

        migrate(deal);

        Task after = task(deal);
        assertThat(after.getProcessDefinitionId()).isNotEqualTo(before.getProcessDefinitionId());
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getAssignee()).isEqualTo("eva");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(timers(after))
                .hasSize(2)
                .extracting(Job::getId, Job::getDuedate)
                .containsExactlyElementsOf(timers.stream()
                        .map(j -> tuple(j.getId(), j.getDuedate()))
                        .toList());
        assertThat(new Browser(port)
                        .submit(link, Map.of("decision", "APPROVE", "reason", "Sound."))
                        .statusCode())
                .isEqualTo(200);
        assertThat(approvals.of(deal))
                .singleElement()
                .extracting(ApprovalRequest::decision)
                .isEqualTo(Decision.APPROVE);
    }

    private void migrate(String deal) {
        var dora = Rest.as("dora", port);
        var started = dora.post(
                "/api/designer/migrations",
                "{\"versions\":{\"executive-sign-off\":" + newest() + "},\"deals\":[\"" + deal
                        + "\"],\"reason\":\"Clearer.\",\"trial\":false}");
        assertThat(started.status()).as(started.json().toString()).isEqualTo(202);
        long id = started.json().path("id").asLong();
        await().until(() -> !dora.get("/api/designer/migrations/" + id)
                .json()
                .path("state")
                .asText()
                .equals("RUNNING"));
        assertThat(dora.get("/api/designer/migrations/" + id + "/deals").json())
                .singleElement()
                .satisfies(moved -> assertThat(moved.path("result").asText())
                        .as(moved.toString())
                        .isEqualTo("MIGRATED"));
    }

    private Integer newest() {
        return Pinned.read(current.current()).get("executive-sign-off");
    }

    private Task task(String deal) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("DecideApproval")
                .singleResult();
    }

    private List<Job> timers(Task task) {
        return jobs.createJobQuery()
                .executionId(task.getExecutionId())
                .timers()
                .orderByJobId()
                .asc()
                .list();
    }
}
