package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.workflow.engine.EngineApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's REST API says to requests that no client of its should send. */
@DealgateTest
class MalformedRequestsTest {

    @Autowired
    Deals deals;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /task               | null
            /task               | []
            /task               | 5
            /filter/create      | null
            /task               | {"orQueries":[null]}
            /task               | {"taskVariables":[null]}
            /task               | {"processVariables":[null]}
            /task               | {"sorting":[null]}
            /task               | {"taskVariables":[{}]}
            /task               | {"name":"\u0000"}
            /task               | {"na\u0000me":"x"}
            /task               | {"name":{"a":1}}
            /task               | {"name":
            /task               | {"createdAfter":"soon"}
            /task/count         | null
            /process-instance   | null
            /history/task       | null
            /filter/create      | {"resourceType":"Task","name":"n","query":{"orQueries":[null]}}
            """)
    void a_body_that_cannot_be_meant_is_refused_in_words(String path, String body) {
        assertRefusedInWords(amy().post(path, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"orQueries\":[null]}", "{\"taskVariables\":[{}]}", "{\"name\":{}}"})
    void nor_is_it_taken_by_the_webapps_own_api(String body) {
        Caller browser = Caller.browser(port, "amy", "amy");
        browser.get("/camunda/app/tasklist/default/");
        var answer = browser.send(
                "POST",
                "/camunda/api/engine/engine/default/task",
                "application/json",
                BodyPublishers.ofString(body),
                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "Accept", "application/json"));
        assertRefusedInWords(new Answer(answer.statusCode(), answer.body()));
    }

    @Test
    void a_body_nested_too_deep_is_refused_in_words() {
        assertRefusedInWords(amy().post("/task", "{\"orQueries\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?name=%00", "/task?name=a%00b", "/process-instance?businessKey=%00"})
    void a_parameter_that_cannot_be_meant_is_refused_in_words(String path) {
        assertRefusedInWords(amy().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "multipart/form-data", "multipart/form-data; boundary=x"})
    void an_attachment_of_nothing_is_refused_in_words(String type) throws Exception {
        String number = new OpenedDeals(deals).ofAmy("Press line for plant 3");
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/engine-rest/task/" + task + "/attachment/create"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("amy:amy".getBytes()))
                .POST(BodyPublishers.noBody());
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertRefusedInWords(new Answer(answer.statusCode(), answer.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/filter/create", "/engine-rest/deployment/create"})
    void a_body_that_grows_too_large_without_saying_so_is_refused_as_too_large(String path) throws Exception {
        byte[] large = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(large, (byte) ' ');
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("dora:dora".getBytes()))
                .header(
                        "Content-Type",
                        path.endsWith("deployment/create") ? "multipart/form-data; boundary=x" : "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    private EngineApi amy() {
        return new EngineApi(port, "amy");
    }

    private static void assertRefusedInWords(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.message())
                .as(answer.status() + answer.body())
                .doesNotContain("ENGINE-", "Exception", "java.", "org.", "camunda", "fasterxml", "workflow.")
                .isNotBlank();
        assertThat(answer.json().path("type").asText()).doesNotContain("NullPointer");
    }
}
