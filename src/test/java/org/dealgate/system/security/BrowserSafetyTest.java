package org.dealgate.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.Together;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class BrowserSafetyTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Test
    void a_form_without_its_token_is_refused_on_pages_and_api() {
        String admin = Staff.member(people, Groups.ADMINISTRATORS);
        var browser = Caller.browser(port, admin, admin);

        assertThat(browser.send("POST", "/people", FORM, BodyPublishers.ofString("id=x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send("POST", "/sign-out", FORM, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/api/people", "{}").statusCode()).isEqualTo(403);
        assertThat(Caller.nobody(port)
                        .send("POST", "/sign-in", FORM, BodyPublishers.ofString("username=a&password=b"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_api_takes_the_pages_session_with_its_token() {
        String admin = Staff.member(people, Groups.ADMINISTRATORS);
        var browser = Caller.browser(port, admin, admin);
        browser.get("/people");

        var answer = browser.send(
                "POST",
                "/api/people",
                "application/json",
                BodyPublishers.ofString("{}"),
                Map.of("X-CSRF-TOKEN", browser.csrf()));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void the_webapps_keep_their_own_token() {
        String amy = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var browser = Caller.browser(port, amy, amy);
        browser.get("/camunda/app/tasklist/default/");
        String query = "/camunda/api/engine/engine/default/task/count";

        assertThat(browser.send(
                                "POST",
                                query,
                                "application/json",
                                BodyPublishers.ofString("{}"),
                                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post(query, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void what_another_site_posts_is_refused_even_with_credentials() {
        String admin = Staff.member(people, Groups.ADMINISTRATORS);
        var program = Caller.basic(port, admin, admin);

        for (String path : new String[] {"/engine-rest/task/count", "/api/people", "/people"}) {
            var answer = program.send(
                    "POST",
                    path,
                    "application/json",
                    BodyPublishers.ofString("{}"),
                    Map.of("Sec-Fetch-Site", "cross-site"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void what_another_origin_posts_is_refused_where_the_browser_names_no_site() {
        String admin = Staff.member(people, Groups.ADMINISTRATORS);

        assertThat(count(admin, "http://evil.example")).isEqualTo(403);
        assertThat(count(admin, "null")).isEqualTo(403);
        assertThat(count(admin, "http://localhost:" + port)).isEqualTo(200);
    }

    private int count(String person, String origin) {
        return Caller.basic(port, person, person)
                .send(
                        "POST",
                        "/engine-rest/task/count",
                        "application/json",
                        BodyPublishers.ofString("{}"),
                        Map.of("Origin", origin))
                .statusCode();
    }

    @Test
    void the_scripts_of_tasklist_run_whatever_others_ask_for_at_the_same_moment() throws Exception {
        Caller amy = Caller.browser(port, "amy", "amy");

        List<Object> pages = Together.does(8, () -> {
            for (int i = 0; i < 15; i++) {
                var page = amy.get("/camunda/app/tasklist/default/");
                String allowed = between(
                        page.headers().firstValue("Content-Security-Policy").orElse(""), "'nonce-", "'");
                assertThat(between(page.body(), "nonce=\"", "\"")).isEqualTo(allowed);
            }
            return "run";
        });

        assertThat(pages).containsOnly("run");
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        assertThat(start).isGreaterThanOrEqualTo(before.length());
        return text.substring(start, text.indexOf(after, start));
    }

    @Test
    void cookies_and_headers_keep_a_browser_to_ourselves() {
        var page = Caller.nobody(port).get("/sign-in");

        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(c -> c.contains("HttpOnly"))
                .allMatch(c -> c.contains("SameSite=Lax"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
