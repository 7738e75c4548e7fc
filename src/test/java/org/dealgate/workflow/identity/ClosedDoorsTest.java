package org.dealgate.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
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
class ClosedDoorsTest {

    private static final String EVE =
            "{\"profile\":{\"id\":\"eve\",\"firstName\":\"e\",\"lastName\":\"e\",\"email\":\"e@e\"},\"credentials\":{\"password\":\"evevevev\"}}";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    /** CVE-2026-77226. Sent raw: a client would tidy the paths up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup",
                "/camunda/api/admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda;x/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/./admin/setup/default/user/create",
                "/camunda/api/x/../admin/setup/default/user/create",
                "/camunda/%2e/api/admin/setup/default/user/create",
                "/camunda/x/%2E%2e/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup%2fdefault/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda\\api/admin/setup/default/user/create"
            })
    void the_engines_set_up_is_shut_for_strangers(String path) throws IOException {
        assertThat(status(path)).as(path).isBetween(400, 499);
        assertThat(identity.createUserQuery().userId("eve").count()).isZero();
    }

    @Test
    void and_for_everybody_who_is_signed_in() {
        for (String group : Groups.ALL) {
            String id = Staff.member(people, group);
            var browser = Caller.browser(port, id, id);
            browser.get("/camunda/app/tasklist/default/");
            var answer = browser.send(
                    "POST",
                    "/camunda/api/admin/setup/default/user/create",
                    "application/json",
                    BodyPublishers.ofString(EVE),
                    Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));
            assertThat(answer.statusCode()).as(group).isEqualTo(403);
            // by our door: the engine's own refusal holds only as long as its group of administrators is not empty
            assertThat(answer.body()).as(group).contains("You may not do this.");
        }
    }

    @Test
    void within_the_engine_too_users_and_groups_change_only_through_our_people() {
        assertThatThrownBy(() -> identity.saveUser(identity.newUser("eve"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> identity.createMembership("eve", Groups.ADMINISTRATORS))
                .isInstanceOf(RuntimeException.class);
        assertThat(identity.createUserQuery().userId("eve").count()).isZero();
    }

    @Test
    void not_even_an_administrator_changes_people_by_the_engines_doors() {
        String admin = Staff.member(people, Groups.ADMINISTRATORS);
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var caller = Caller.basic(port, admin, admin);
        String[][] tries = {
            {"POST", "/user/create", EVE},
            {"PUT", "/user/" + amy + "/credentials", "{\"password\":\"evevevev\",\"authenticatedUserPassword\":\"x\"}"},
            {"PUT", "/user/" + amy + "/profile", "{\"id\":\"" + amy + "\",\"firstName\":\"x\"}"},
            {"DELETE", "/user/" + amy, ""},
            {"POST", "/group/create", "{\"id\":\"evils\",\"name\":\"Evils\"}"},
            {"DELETE", "/group/" + Groups.AUDITORS, ""},
            {"PUT", "/group/" + Groups.ADMINISTRATORS + "/members/" + amy, ""},
            {"DELETE", "/group/" + Groups.ACCOUNT_MANAGERS + "/members/" + amy, ""},
            {"POST", "/tenant/create", "{\"id\":\"t\",\"name\":\"T\"}"}
        };
        for (String[] one : tries) {
            var answer =
                    caller.send(one[0], "/engine-rest" + one[1], "application/json", BodyPublishers.ofString(one[2]));
            assertThat(answer.statusCode()).as(one[1] + answer.body()).isBetween(400, 403);
        }
        assertThat(identity.createUserQuery()
                        .userId(amy)
                        .memberOfGroup(Groups.ACCOUNT_MANAGERS)
                        .count())
                .isEqualTo(1);
        var answer = caller.post("/engine-rest/user/create", EVE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("people page").doesNotContain("org.");
    }

    @Test
    void the_webapps_own_sign_in_is_shut() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var browser = Caller.browser(port, amy, amy);
        browser.get("/camunda/app/tasklist/default/");

        var answer = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("username=" + amy + "&password=" + amy),
                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void people_are_mirrored_with_their_groups_and_leave_with_them() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS, Groups.EXECUTIVES);
        assertThat(identity.createGroupQuery().groupMember(amy).list()).hasSize(2);
        assertThat(identity.checkPassword(amy, amy)).isFalse();

        people.deactivate(amy);

        assertThat(identity.createGroupQuery().groupMember(amy).list()).isEmpty();
    }

    private int status(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                            + "Content-Length: " + EVE.length() + "\r\n\r\n" + EVE)
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9));
        }
    }
}
