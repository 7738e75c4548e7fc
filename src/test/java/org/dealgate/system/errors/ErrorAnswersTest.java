package org.dealgate.system.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class ErrorAnswersTest {

    private static final int FIFTY_MB = 50 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private Caller admin;

    @BeforeEach
    void signIn() {
        String id = Staff.member(people, Groups.ADMINISTRATORS);
        admin = Caller.basic(port, id, id);
    }

    @Test
    void every_wrong_field_is_named() {
        var answer = admin.post(
                "/api/people",
                "{\"id\":\"A B\",\"name\":\"x\\ny\",\"email\":\"no\",\"language\":\"fr\",\"timeZone\":\"Mars\",\"country\":\"XX\","
                        + "\"groups\":[\"kings\"],\"position\":\"emperor\",\"password\":\"short\"}");

        problem(answer, 400);
        for (String field :
                new String[] {"id", "name", "email", "language", "timeZone", "country", "groups", "position", "password"
                }) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }

    @Test
    void unknown_fields_and_wrong_types_are_named() {
        names("{\"id\":\"a\",\"colour\":\"red\"}", "colour");
        names("{\"id\":5}", "id");
        names("{\"id\":true}", "id");
        names("{\"id\":[]}", "id");
        names("{\"groups\":\"auditors\"}", "groups");
        names("{\"groups\":[{}]}", "groups[0]");
    }

    @Test
    void bodies_that_are_no_json_are_told_so() {
        for (String body : new String[] {
            "",
            "{",
            "nonsense",
            "[]",
            "null",
            "5",
            "{\"id\":\"a\"} x",
            "{\"id\":\"a\",\"id\":\"b\"}",
            "{\"id\":\"\u0000\"}"
        }) {
            problem(admin.post("/api/people", body), 400);
        }
        problem(admin.post("/api/people", "[".repeat(10_000) + "]".repeat(10_000)), 400);
        problem(admin.post("/api/people", "{\"groups\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"), 400);
    }

    @Test
    void a_body_of_50_mb_is_refused_and_the_answer_can_be_read() {
        byte[] body = new byte[FIFTY_MB];
        var announced = admin.send("POST", "/api/people", "application/json", BodyPublishers.ofByteArray(body));
        var streamed = admin.send(
                "POST",
                "/api/people",
                "application/json",
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(" ".repeat(FIFTY_MB).getBytes())));

        problem(announced, 413);
        problem(streamed, 413);
    }

    @Test
    void wrong_media_type_method_and_address_are_problems_too() {
        problem(admin.send("POST", "/api/people", "text/plain", BodyPublishers.ofString("x")), 415);
        problem(admin.send("POST", "/api/people", "application/xml", BodyPublishers.ofString("<x/>")), 415);
        problem(admin.send("POST", "/api/people", "not a type", BodyPublishers.ofString("{}")), 415);
        problem(admin.send("DELETE", "/api/people", null, BodyPublishers.noBody()), 405);
        problem(admin.get("/api/no-such-thing"), 404);
        problem(admin.get("/api/people/nobody-of-this-name"), 404);
    }

    @Test
    void what_would_be_accepted_is_named() {
        var method = admin.send("DELETE", "/api/people", null, BodyPublishers.noBody());
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertThat(method.body()).contains("GET, POST");
        var type = admin.send("POST", "/api/people", "text/plain", BodyPublishers.ofString("x"));
        assertThat(type.body()).contains("application/json");
        var accept = admin.send("GET", "/api/people", null, BodyPublishers.noBody(), Map.of("Accept", "image/png"));
        problem(accept, 406);
        assertThat(accept.body()).contains("application/json");
    }

    @Test
    void a_field_that_is_there_twice_is_named() {
        var answer = admin.post("/api/people", "{\"id\":\"a\",\"id\":\"b\"}");
        assertThat(answer.body()).contains("\"field\":\"id\"", "twice");
    }

    @Test
    void a_value_of_the_wrong_kind_is_told_what_to_be() {
        assertThat(admin.get("/api/deals/D-2026-00001/terms/x").body()).contains("A whole number is expected");
        assertThat(Caller.browser(port, "amy", "amy").get("/?stage=NOWHERE").body())
                .contains("NEEDS_PROPOSAL", "TECHNICAL_REVIEW");
        assertThat(admin.post("/api/people", "{\"id\":\"a\",\"groups\":[{}]}").body())
                .contains("A text is expected");
    }

    @Test
    void the_sentence_is_in_the_callers_language() {
        var chinese = admin.send(
                "GET", "/api/people/nobody", null, BodyPublishers.noBody(), Map.of("Accept-Language", "zh-CN"));

        problem(chinese, 404);
        assertThat(chinese.body()).contains("没有编号为 nobody 的人员");
    }

    @Test
    void people_see_a_tidy_page() {
        String id = Staff.member(people, Groups.AUDITORS);
        var browser = Caller.browser(port, id, id);

        var missing = browser.get("/no-such-page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("<h1")
                .contains("nothing at this address")
                .doesNotContain("Whitelabel");
        assertThat(browser.get("/people").statusCode()).isEqualTo(403);
        assertThat(browser.get("/people").body()).contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deals/%00",
                "/deals/%2f",
                "/deals/%5c",
                "/deals/%zz",
                "/deals/%2e%2e/x",
                "//deals",
                "/deals;x=1"
            })
    void an_address_that_cannot_be_read_is_answered_by_us(String address) throws IOException {
        String program = raw("/api" + address);
        assertThat(program).startsWith("HTTP/1.1 400");
        assertThat(program.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(program).contains("\"detail\":\"The request is not understood");

        assertThat(admin.get("/assets/app.css").statusCode()).isEqualTo(200);
        String page = raw(address);
        assertThat(page).startsWith("HTTP/1.1 400");
        assertThat(page)
                .contains("<h1>That did not work</h1>", "The request is not understood", "/assets/app")
                .doesNotContain("Tomcat")
                .doesNotContain("Bad Request");
    }

    /** As no client would send it. */
    private String raw(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void names(String body, String field) {
        var answer = admin.post("/api/people", body);
        problem(answer, 400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"detail\":\"")
                .doesNotContain("java.")
                .doesNotContain("org.")
                .doesNotContain("Exception")
                .doesNotContain("\"system.");
    }
}
