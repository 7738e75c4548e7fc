package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.engine.EngineApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Completing a task over the engine's REST API. */
@DealgateTest
class CompletingTasksTest {

    private static final String NECESSITY = "\"necessity\":{\"value\":\"The old line stands still\"}";
    private static final String USE = "\"practicalUse\":{\"value\":\"Frames\"}";
    private static final String RETURN = "\"expectedReturn\":{\"value\":\"Two years\"}";
    private static final String FILLED = NECESSITY + "," + USE + "," + RETURN;

    @Autowired
    Deals deals;

    @Autowired
    Answers answers;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String number;
    private Task task;
    private long trailBefore;

    @BeforeEach
    void openDeal() {
        number = new OpenedDeals(deals).ofAmy("Press line for plant 3");
        task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        trailBefore = trail();
    }

    private long trail() {
        return jdbc.sql("select count(*) from audit_entry where deal_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private Answer send(String person, String door, String variables) {
        return new EngineApi(port, person)
                .post("/task/" + task.getId() + "/" + door, "{\"variables\":{" + variables + "}}");
    }

    private void assertNothingHappened() {
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult()).isNotNull();
        assertThat(answers.of(number)).isEmpty();
        assertThat(trail()).isEqualTo(trailBefore);
        assertThat(variables()).containsExactlyInAnyOrder("dealNumber", "owner", "pins");
    }

    private List<String> variables() {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list()
                .stream()
                .map(v -> v.getName())
                .toList();
    }

    private static void assertInWords(Answer answer) {
        assertThat(answer.message())
                .doesNotContain("ENGINE-", "Exception", "java", "org.", "camunda", "workflow.", "''")
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void keeps_the_answers_in_our_tables_and_out_of_the_process(String door) {
        Answer answer = send("amy", door, FILLED);

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answers.of(number)).singleElement().satisfies(a -> {
            assertThat(a.task()).isEqualTo("CaptureNeed");
            assertThat(a.actor()).isEqualTo("amy");
            assertThat(a.answers()).containsEntry("necessity", "The old line stands still");
        });
        assertThat(variables()).containsExactlyInAnyOrder("dealNumber", "owner", "pins");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("MapBuyingCentre");
    }

    @Test
    void the_next_task_says_which_deal_it_is_of_and_when_it_is_due() {
        assertThat(task.getName()).isEqualTo("Capture need · " + number + " Press line for plant 3");
        assertThat(task.getDueDate()).isInTheFuture();
        assertThat(task.getPriority()).isEqualTo(60);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            complete    | "necessity":{"value":""},%U,%R                              | necessity
            submit-form | %N,%U                                                       | expectedReturn
            complete    | %N,%U,"expectedReturn":{"value":5}                          | expectedReturn
            complete    | %N,%U,"expectedReturn":{"value":true,"type":"Boolean"}      | expectedReturn
            complete    | %N,%U,%R,"neededBy":{"value":"soon"}                        | neededBy
            complete    | %N,%U,%R,"neededBy":{"value":"abc","type":"Integer"}        | neededBy
            complete    | %N,%U,%R,"neededBy":{"value":"x","type":"Date"}             | neededBy
            complete    | %N,%U,%R,"owner":{"value":"ben"}                            | owner
            submit-form | %N,%U,%R,"approvalOutcome":{"value":"APPROVED"}             | approvalOutcome
            complete    | %N,%U,"expectedReturn":{"value":"a\\u0000b"}                | expectedReturn
            complete    | %N,%U,"expectedReturn":{"value":["a"]}                      | expectedReturn
            complete    | %N,%U,"expectedReturn":{"value":"e30=","type":"File"}       | expectedReturn
            complete    | %N,%U,"expectedReturn":{"value":"rO0ABXQAAXg=","type":"Object","valueInfo":{"objectTypeName":"java.lang.String","serializationDataFormat":"application/x-java-serialized-object"}} | expectedReturn
            resolve     | "necessity":{"value":7},%U,%R                               | necessity
            """)
    void names_the_field_that_is_wrong_and_leaves_everything_as_it_was(String door, String variables, String field) {
        Answer answer = send(
                "amy",
                door,
                variables.replace("%N", NECESSITY).replace("%U", USE).replace("%R", RETURN));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.message()).contains(field + ": ");
        assertInWords(answer);
        assertNothingHappened();
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        Answer answer = send(
                "amy",
                "complete",
                NECESSITY + "," + USE + ",\"expectedReturn\":{\"value\":\"" + "x".repeat(4001) + "\"}");
        assertThat(answer.message()).contains("Use at most 4,000 characters.");
        assertThat(answer.status()).isEqualTo(400);
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{\"variables\":5}", "{\"other\":{}}"})
    void what_is_no_submission_is_refused_in_words(String body) {
        Answer answer = new EngineApi(port, "amy").post("/task/" + task.getId() + "/complete", body);
        assertThat(answer.status()).isEqualTo(400);
        assertInWords(answer);
        assertNothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben", "tess", "eva", "dora", "audrey"})
    void only_the_assignee_completes(String person) {
        Answer answer = send(person, "complete", FILLED);
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.message()).contains("amy");
        assertThat(answer.body()).doesNotContain("Exception");
        assertInWords(answer);
        assertNothingHappened();
    }

    @Test
    void an_administrator_may_step_in() {
        assertThat(send("admin", "complete", FILLED).status()).isEqualTo(204);
        assertThat(answers.of(number))
                .singleElement()
                .satisfies(a -> assertThat(a.actor()).isEqualTo("admin"));
    }

    @Test
    void resolving_does_not_take_the_task_from_its_assignee() {
        Answer answer = send("amy", "resolve", FILLED);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertInWords(answer);
        assertNothingHappened();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("amy");
    }

    @Test
    void a_closed_task_says_so() {
        assertThat(send("amy", "complete", FILLED).status()).isEqualTo(204);
        Answer again = send("amy", "complete", FILLED);
        assertThat(again.status()).as(again.body()).isEqualTo(404);
        assertThat(again.message()).startsWith("This task is closed.");
    }

    @Test
    void of_many_at_the_same_moment_one_completes_and_the_others_learn_why_not() {
        List<Answer> all = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> send("amy", "complete", FILLED)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(all).filteredOn(a -> a.status() == 204).hasSize(1);
        assertThat(all).filteredOn(a -> a.status() != 204).allSatisfy(a -> {
            assertThat(a.status()).as(a.body()).isIn(404, 409);
            assertInWords(a);
        });
        assertThat(answers.of(number)).hasSize(1);
    }

    @Test
    void the_form_opens_with_what_the_deal_says_and_writes_nothing() {
        Answer form =
                new EngineApi(port, "amy").get("/task/" + task.getId() + "/form-variables?deserializeValues=false");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.json().path("account").path("value").asText()).isEqualTo("Meishan Heavy Industry");
        assertThat(form.json().path("value").path("value").asText()).isEqualTo("CNY 2,200,000");
        assertThat(form.json().path("termsVersion").path("value").asText()).isEqualTo("1");
        assertThat(form.json().path("stakeholders").path("value").asText()).isEqualTo("none");
        assertNothingHappened();
    }

    @Test
    void what_is_sent_for_a_read_only_field_counts_for_nothing() {
        Answer answer = send("amy", "submit-form", FILLED + ",\"account\":{\"value\":\"Somebody else\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answers.of(number))
                .singleElement()
                .satisfies(a -> assertThat(a.answers()).doesNotContainKey("account"));
    }

    @Test
    void a_field_left_empty_is_no_answer() {
        Answer answer = send("amy", "submit-form", FILLED + ",\"neededBy\":{\"value\":null}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answers.of(number))
                .singleElement()
                .satisfies(a -> assertThat(a.answers()).doesNotContainKey("neededBy"));
    }

    @Test
    void taken_flows_are_kept() {
        send("amy", "complete", FILLED);
        assertThat(jdbc.sql(
                                "select flow_id from flow_taken where deal_number = ? and definition_key = 'needs-proposal' order by id")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "StageReachedToEnterStage",
                        "EnterStageToNotifyStageEntered",
                        "NotifyStageEnteredToCaptureNeed",
                        "CaptureNeedToMapBuyingCentre");
    }
}
