package org.dealgate.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.people.Groups.*;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of rights, row by row, group by group. */
@DealgateTest
class RightsOnDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    EngineSetUp setUp;

    private record Row(String method, String path, String body, Set<String> allowed) {}

    private static final Set<String> EVERYBODY = Set.copyOf(Groups.ALL);
    private static final Set<String> ADMIN = Set.of(ADMINISTRATORS);

    private static final List<Row> TABLE = List.of(
            new Row("GET", "/", "", EVERYBODY),
            new Row("GET", "/people", "", ADMIN),
            new Row("GET", "/people/new", "", ADMIN),
            new Row("GET", "/api/people", "", ADMIN),
            new Row("POST", "/api/people", "{}", ADMIN),
            new Row("GET", "/authority", "", Set.of(EXECUTIVES, ADMINISTRATORS)),
            new Row("GET", "/api/authorities", "", EVERYBODY),
            new Row("PUT", "/api/authorities/positions/chief-executive", "{}", ADMIN),
            new Row("GET", "/api/delegations", "", EVERYBODY),
            new Row("POST", "/api/delegations", "{}", Set.of(EXECUTIVES, ADMINISTRATORS)),
            new Row("POST", "/api/absences", "{}", Set.of(EXECUTIVES, ADMINISTRATORS)),
            new Row("POST", "/api/assistants", "{}", Set.of(EXECUTIVES, ADMINISTRATORS)),
            new Row("GET", "/v3/api-docs", "", EVERYBODY),
            new Row("GET", "/actuator/health", "", EVERYBODY),
            new Row("GET", "/actuator/prometheus", "", ADMIN),
            new Row("GET", "/engine-rest/task/count", "", EVERYBODY),
            new Row("GET", "/engine-rest/process-definition/key/needs-proposal", "", EVERYBODY),
            new Row("GET", "/engine-rest/process-definition/key/needs-proposal/xml", "", EVERYBODY),
            new Row("GET", "/engine-rest/decision-definition/key/approval-matrix", "", EVERYBODY),
            new Row(
                    "PUT",
                    "/engine-rest/process-definition/key/needs-proposal/suspended",
                    "{\"suspended\":false}",
                    ADMIN),
            new Row("POST", "/engine-rest/message", "{\"messageName\":\"nobody-waits\"}", ADMIN),
            new Row(
                    "POST",
                    "/engine-rest/authorization/create",
                    "{\"type\":9,\"permissions\":[\"ALL\"],\"userId\":\"*\",\"resourceType\":0,\"resourceId\":\"*\"}",
                    ADMIN));

    static Stream<String> groups() {
        return Groups.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void every_group_may_what_its_row_says(String group) {
        String id = Staff.member(people, group);
        Caller browser = Caller.browser(port, id, id);
        Caller program = Caller.basic(port, id, id);
        for (Row row : TABLE) {
            boolean page = !row.path().startsWith("/api")
                    && !row.path().startsWith("/engine-rest")
                    && !row.path().startsWith("/actuator")
                    && !row.path().startsWith("/v3");
            var answer = (page ? browser : program)
                    .send(
                            row.method(),
                            row.path(),
                            row.body().isEmpty() ? null : "application/json",
                            BodyPublishers.ofString(row.body()));
            if (row.allowed().contains(group)) {
                assertThat(answer.statusCode()).as(group + row + answer.body()).isNotIn(401, 403, 302);
            } else {
                assertThat(answer.statusCode()).as(group + row + answer.body()).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void every_group_sees_the_webapps_of_its_row(String group) {
        String id = Staff.member(people, group);
        Caller browser = Caller.browser(port, id, id);
        browser.get("/camunda/app/tasklist/default/");
        String apps = browser.get("/camunda/api/admin/auth/user/default").body();

        assertThat(apps).contains("tasklist");
        assertThat(apps.contains("\"cockpit\""))
                .isEqualTo(Set.of(PROCESS_DESIGNERS, ADMINISTRATORS).contains(group));
        assertThat(apps.contains("\"admin\"")).isEqualTo(group.equals(ADMINISTRATORS));
    }

    @Test
    void a_changed_group_counts_at_once_in_tasklist() {
        String id = Staff.member(people, AUDITORS);
        Caller browser = Caller.browser(port, id, id);
        browser.get("/camunda/app/tasklist/default/");
        var p = people.get(id);

        people.change(
                id,
                new org.dealgate.people.PersonChange(
                        p.name(), p.email(), "en", "UTC", Set.of(PROCESS_DESIGNERS), null));
        browser.get("/camunda/api/engine/engine/default/task/count");

        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("cockpit");
    }

    @Test
    void somebody_without_a_group_sees_nothing_and_breaks_nothing() {
        String id = Staff.member(people);

        assertThat(Caller.basic(port, id, id)
                        .get("/engine-rest/process-definition")
                        .body())
                .isEqualTo("[]");
        assertThat(Caller.basic(port, id, id).get("/engine-rest/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_second_start_changes_neither_rights_nor_filters() {
        long rights = authorizations.createAuthorizationQuery().count();
        var overdue = filters.createFilterQuery().filterName("Overdue").singleResult();
        filters.saveFilter(filters.getFilter(overdue.getId()).setName("Late"));

        setUp.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
        assertThat(filters.createFilterQuery().filterName("Overdue").count()).isZero();
        filters.saveFilter(filters.getFilter(overdue.getId()).setName("Overdue"));
    }
}
