package org.dealgate.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/deployment?maxResults=0",
                "/engine-rest/version",
                "/api/people",
                "/api/deals",
                "/api/nothing",
                "/v3/api-docs",
                "/actuator/prometheus",
                "/actuator/env"
            })
    void programs_without_credentials_are_challenged(String path) {
        var answer = Caller.nobody(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=\"Dealgate\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/deals/new", "/people", "/imports", "/camunda/app/tasklist/default/", "/no-such-page"})
    void people_who_have_not_signed_in_are_led_to_the_sign_in(String path) {
        var answer = Caller.nobody(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default"})
    void scripts_of_the_webapps_get_401_and_no_redirect(String path) {
        assertThat(Caller.nobody(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/actuator/health", "/a/AAAA"})
    void some_doors_need_no_sign_in(String path) {
        assertThat(Caller.nobody(port).get(path).statusCode()).isNotIn(401, 302, 403, 500);
    }

    @Test
    void after_a_wrong_password_the_right_one_works_at_once() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);

        for (int i = 0; i < 3; i++) {
            assertThat(Caller.basic(port, amy, "wrong").get("/engine-rest/task").statusCode())
                    .isEqualTo(401);
            assertThat(Caller.basic(port, amy, amy).get("/engine-rest/task").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void credentials_with_odd_characters_are_just_wrong() {
        for (String id : new String[] {"a\u0000b", "Ä", "' or 1=1", "dealgate", "anonymous", "x".repeat(5000)}) {
            assertThat(Caller.basic(port, id, "dealgate")
                            .get("/engine-rest/task")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void basic_credentials_make_no_session() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);

        for (String path : new String[] {"/engine-rest/task", "/api/nothing"}) {
            var answer = Caller.basic(port, amy, amy).get(path);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @Test
    void one_sign_in_opens_pages_tasklist_and_its_api() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var browser = Caller.browser(port, amy, amy);

        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        var who = browser.get("/camunda/api/admin/auth/user/default");
        assertThat(who.statusCode()).isEqualTo(200);
        assertThat(who.body()).contains("\"" + amy + "\"").contains("tasklist").doesNotContain("cockpit");
        assertThat(browser.get("/api/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void the_wrong_password_leads_back_to_the_form() {
        var answer = Caller.nobody(port).signIn("nobody-here", "wrong");

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?wrong");
    }

    @Test
    void executives_land_at_their_approvals_and_others_at_the_board() {
        String eva = Staff.member(people, Groups.EXECUTIVES);
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);

        assertThat(Caller.nobody(port)
                        .signIn(eva, eva)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/approvals");
        assertThat(Caller.nobody(port)
                        .signIn(amy, amy)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/")
                .doesNotEndWith("/approvals");
    }

    @Test
    void whoever_followed_a_link_lands_where_they_were_going() {
        String eva = Staff.member(people, Groups.EXECUTIVES);
        var browser = Caller.nobody(port);
        browser.send("GET", "/deals/D-1?tab=x", null, BodyPublishers.noBody(), Map.of("Accept", "text/html"));

        assertThat(browser.signIn(eva, eva).headers().firstValue("Location").orElse(""))
                .endsWith("/deals/D-1?tab=x");
    }

    @Test
    void a_deactivated_person_is_out_with_the_next_click() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var browser = Caller.browser(port, amy, amy);
        var program = Caller.basic(port, amy, amy);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(200);

        people.deactivate(amy);

        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(program.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(Caller.nobody(port)
                        .signIn(amy, amy)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/sign-in?wrong");
    }

    @Test
    void logging_out_of_tasklist_signs_out_everywhere() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var browser = Caller.browser(port, amy, amy);
        browser.get("/camunda/app/tasklist/default/");

        var answer = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/logout",
                "application/json",
                BodyPublishers.ofString("{}"),
                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void guessing_is_slowed_down_for_the_name_that_is_tried() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        for (int i = 0; i < 10; i++) {
            Caller.basic(port, amy, "wrong" + i).get("/engine-rest/task");
        }

        var answer = Caller.basic(port, amy, amy).get("/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
