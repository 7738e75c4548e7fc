package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.engine.EngineApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's other doors, tried by the very person whom the task waits for. */
@DealgateTest
class ShutDoorsTest {

    private static final String SHUT = "Only administrators may do that.";

    @Autowired
    Deals deals;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @LocalServerPort
    int port;

    private String number;
    private Task task;

    @BeforeEach
    void openDeal() {
        number = new OpenedDeals(deals).ofAmy("Shut doors");
        task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private String filled(String template) {
        return template.replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{execution}", task.getExecutionId())
                .replace("{definition}", task.getProcessDefinitionId())
                .replace(
                        "{deployment}",
                        repository
                                .getProcessDefinition(task.getProcessDefinitionId())
                                .getDeploymentId());
    }

    private void assertShut(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.message()).startsWith(SHUT);
        assertUntouched();
    }

    private void assertUntouched() {
        Task now = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        assertThat(now).isNotNull();
        assertThat(now.getId()).isEqualTo(task.getId());
        assertThat(now.getAssignee()).isEqualTo("amy");
        assertThat(now.getName()).isEqualTo(task.getName());
        assertThat(now.isSuspended()).isFalse();
        assertThat(runtime.getVariables(task.getExecutionId())).containsOnlyKeys("dealNumber", "owner", "pins");
        assertThat(tasks.getVariablesLocal(task.getId())).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POST   | /task/{task}/bpmnError                                   | {"errorCode":"any"}
            POST   | /task/{task}/bpmnEscalation                              | {"escalationCode":"any"}
            PUT    | /task/{task}/variables/approvalOutcome                   | {"value":"APPROVED"}
            POST   | /task/{task}/variables                                   | {"modifications":{"x":{"value":1}}}
            POST   | /task/{task}/variables                                   | {"deletions":["pins"]}
            DELETE | /task/{task}/variables/pins                              |
            PUT    | /task/{task}/localVariables/x                            | {"value":"1"}
            POST   | /task/{task}/localVariables                              | {"modifications":{"x":{"value":1}}}
            DELETE | /task/{task}/localVariables/x                            |
            PUT    | /execution/{execution}/localVariables/x                  | {"value":"1"}
            POST   | /execution/{execution}/localVariables                    | {"modifications":{"x":{"value":1}}}
            DELETE | /execution/{execution}/localVariables/pins               |
            PUT    | /process-instance/{instance}/variables/owner             | {"value":"ben"}
            POST   | /process-instance/{instance}/variables                   | {"modifications":{"x":{"value":1}}}
            DELETE | /process-instance/{instance}/variables/owner             |
            POST   | /process-instance/variables-async                        | {"processInstanceIds":["{instance}"],"variables":{"x":{"value":1}}}
            POST   | /message                                                 | {"messageName":"deal-withdrawn","processInstanceId":"{instance}"}
            POST   | /message                                                 | {"messageName":"terms-changed","all":true}
            POST   | /signal                                                  | {"name":"any"}
            POST   | /execution/{execution}/signal                            | {}
            POST   | /execution/{execution}/messageSubscriptions/any/trigger  | {}
            POST   | /condition                                               | {"variables":{"x":{"value":1}}}
            POST   | /process-instance/{instance}/modification                | {"instructions":[{"type":"cancel","activityId":"CaptureNeed"}]}
            POST   | /process-instance/{instance}/modification-async          | {"instructions":[{"type":"cancel","activityId":"CaptureNeed"}]}
            POST   | /modification/execute                                    | {"processDefinitionId":"{definition}","processInstanceIds":["{instance}"],"instructions":[{"type":"cancel","activityId":"CaptureNeed"}]}
            POST   | /modification/executeAsync                               | {"processDefinitionId":"{definition}","processInstanceIds":["{instance}"],"instructions":[{"type":"cancel","activityId":"CaptureNeed"}]}
            POST   | /migration/generate                                      | {"sourceProcessDefinitionId":"{definition}","targetProcessDefinitionId":"{definition}"}
            POST   | /process-definition/{definition}/restart                 | {"processInstanceIds":["{instance}"],"instructions":[{"type":"startBeforeActivity","activityId":"CaptureNeed"}]}
            DELETE | /process-instance/{instance}                             |
            POST   | /process-instance/delete                                 | {"processInstanceIds":["{instance}"]}
            PUT    | /process-instance/{instance}/suspended                   | {"suspended":true}
            PUT    | /process-instance/suspended                              | {"processInstanceIds":["{instance}"],"suspended":true}
            PUT    | /process-definition/{definition}/suspended               | {"suspended":true}
            PUT    | /process-definition/{definition}/history-time-to-live    | {"historyTimeToLive":1}
            DELETE | /process-definition/{definition}                         |
            POST   | /process-definition/key/needs-proposal/start             | {"businessKey":"D-0"}
            POST   | /process-definition/key/big-account-purchase/start       | {"variables":{"owner":{"value":"amy"}}}
            POST   | /process-definition/key/big-account-purchase/submit-form | {"variables":{}}
            POST   | /decision-definition/key/approval-matrix/evaluate        | {"variables":{}}
            PUT    | /job-definition/suspended                                | {"processDefinitionId":"{definition}","suspended":true}
            PUT    | /job/suspended                                           | {"processInstanceId":"{instance}","suspended":true}
            PUT    | /job/none/retries                                        | {"retries":1}
            POST   | /job/none/execute                                        | {}
            PUT    | /job/none/duedate                                        | {"duedate":null}
            PUT    | /job/none/priority                                       | {"priority":1}
            PUT    | /job/none/suspended                                      | {"suspended":true}
            POST   | /job/retries                                             | {"jobIds":["none"],"retries":1}
            POST   | /external-task/fetchAndLock                              | {"workerId":"w","maxTasks":1,"topics":[{"topicName":"any","lockDuration":1000}]}
            POST   | /external-task/none/complete                             | {"workerId":"w"}
            POST   | /external-task/none/failure                              | {"workerId":"w"}
            POST   | /external-task/none/bpmnError                            | {"workerId":"w","errorCode":"x"}
            PUT    | /external-task/none/retries                              | {"retries":1}
            POST   | /external-task/none/unlock                               | {}
            DELETE | /batch/none                                              |
            PUT    | /batch/none/suspended                                    | {"suspended":true}
            POST   | /task/{task}/identity-links                              | {"userId":"ben","type":"candidate"}
            POST   | /task/{task}/identity-links                              | {"userId":"ben","type":"owner"}
            POST   | /task/{task}/identity-links/delete                       | {"groupId":"account-managers","type":"candidate"}
            PUT    | /task/{task}                                             | {"name":"Other","assignee":"ben"}
            DELETE | /task/{task}                                             |
            POST   | /task/create                                             | {"name":"Loose"}
            POST   | /execution/{execution}/create-incident                   | {"incidentType":"any"}
            DELETE | /incident/none                                           |
            DELETE | /history/process-instance/{instance}                     |
            POST   | /history/process-instance/delete                         | {"historicProcessInstanceIds":["{instance}"]}
            POST   | /history/cleanup                                         |
            POST   | /user/create                                             | {"profile":{"id":"mallory"},"credentials":{"password":"x"}}
            DELETE | /user/ben                                                |
            POST   | /group/create                                            | {"id":"crew","name":"Crew"}
            PUT    | /group/camunda-admin/members/amy                         |
            DELETE | /group/camunda-admin/members/admin                       |
            POST   | /tenant/create                                           | {"id":"t","name":"T"}
            POST   | /authorization/create                                    | {"type":1,"permissions":["ALL"],"userId":"amy","resourceType":0,"resourceId":"*"}
            DELETE | /metrics/task-worker                                     |
            """)
    void is_shut_to_whom_the_task_waits_for(String method, String path, String body) {
        assertShut(new EngineApi(port, "amy").call(method, filled(path), body == null ? "" : filled(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben", "tess", "finn", "eva", "sam", "dora", "audrey"})
    void is_shut_to_everybody_else(String person) {
        Answer answer = new EngineApi(port, person).post(filled("/task/{task}/bpmnError"), "{\"errorCode\":\"any\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertUntouched();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /process-definition/key/needs-proposal/start             | {"startInstructions":[{"type":"startBeforeActivity","activityId":"CaptureNeed"}]}
            /process-definition/{definition}/submit-form             | {"variables":{}}
            /process-definition/key/big-account-purchase/start       | {"startInstructions":[{"type":"startBeforeActivity","activityId":"ClosedWon"}]}
            /process-definition/key/big-account-purchase/submit-form | {"variables":{"dealNumber":{"value":"D-0"}}}
            """)
    void not_even_an_administrator_starts_a_process_by_hand(String path, String body) {
        Answer answer = new EngineApi(port, "admin").post(filled(path), body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.message())
                .startsWith("A process is not started by hand")
                .contains("Open a deal");
        assertUntouched();
    }

    @Test
    void who_deploys_does_not_delete_deployments() {
        assertShut(new EngineApi(port, "dora").call("DELETE", filled("/deployment/{deployment}?cascade=true"), ""));
    }

    @Test
    void tasks_are_not_delegated_even_by_administrators() {
        for (String person : List.of("amy", "admin")) {
            Answer answer = new EngineApi(port, person).post(filled("/task/{task}/delegate"), "{\"userId\":\"ben\"}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.message()).startsWith("Tasks are not delegated.");
            assertUntouched();
        }
    }

    @Test
    void a_task_is_not_handed_to_somebody_else() {
        for (String door : List.of("assignee", "claim")) {
            Answer answer = new EngineApi(port, "amy").post(filled("/task/{task}/" + door), "{\"userId\":\"ben\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.message()).startsWith("You can take this task for yourself");
            assertUntouched();
        }
    }

    @Test
    void an_administrator_hands_a_task_on_and_the_former_assignee_is_out() {
        var admin = new EngineApi(port, "admin");
        assertThat(admin.post(filled("/task/{task}/assignee"), "{\"userId\":\"ben\"}")
                        .status())
                .isEqualTo(204);

        Answer former = new EngineApi(port, "amy").post(filled("/task/{task}/complete"), "{}");

        assertThat(former.status()).as(former.body()).isEqualTo(403);
        assertThat(former.message()).isEqualTo("This task is assigned to ben. Only they can do it.");
    }

    @Test
    void a_task_is_given_back_and_taken_by_its_group_only() {
        var amy = new EngineApi(port, "amy");
        assertThat(amy.post(filled("/task/{task}/unclaim"), "").status()).isEqualTo(204);
        Answer again = amy.post(filled("/task/{task}/unclaim"), "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).isEqualTo("Nobody has taken this task, so there is nothing to give back.");

        Answer stranger = new EngineApi(port, "tess").post(filled("/task/{task}/claim"), "{\"userId\":\"tess\"}");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.message()).isEqualTo("This task is for a group that you do not belong to.");

        assertThat(new EngineApi(port, "ben")
                        .post(filled("/task/{task}/claim"), "{\"userId\":\"ben\"}")
                        .status())
                .isEqualTo(204);
        Answer late = amy.post(filled("/task/{task}/claim"), "{\"userId\":\"amy\"}");
        assertThat(late.message()).isEqualTo("Somebody else has already taken this task.");
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void an_administrator_gets_through() {
        var admin = new EngineApi(port, "admin");
        assertThat(admin.call("PUT", filled("/process-instance/{instance}/suspended"), "{\"suspended\":true}")
                        .status())
                .isEqualTo(204);
        Answer suspended = new EngineApi(port, "amy").post(filled("/task/{task}/complete"), filledIn());
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(409);
        assertThat(suspended.message()).startsWith("This deal's process is suspended.");
    }

    private static String filledIn() {
        return """
                {"variables":{"necessity":{"value":"n"},"practicalUse":{"value":"p"},"expectedReturn":{"value":"e"}}}
                """;
    }

    @Test
    void no_unhandled_bpmn_error_ends_a_task_quietly() {
        Answer answer =
                new EngineApi(port, "admin").post(filled("/task/{task}/bpmnError"), "{\"errorCode\":\"unknown\"}");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertUntouched();
    }

    @Test
    void not_even_an_administrator_stores_java_objects() {
        Answer answer =
                new EngineApi(port, "admin").call("PUT", filled("/process-instance/{instance}/variables/x"), """
                        {"value":"rO0ABXQAAXg=","type":"Object","valueInfo":{"objectTypeName":"java.lang.String",
                         "serializationDataFormat":"application/x-java-serialized-object"}}
                        """);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertUntouched();
    }
}
