package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** CVE-2026-109432: what a query carries is never run. */
@DealgateTest
class QueryExpressionsTest {

    private static final String PROBE = "dealgate.test.probe";
    private static final String EVIL =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, '" + PROBE + "', 'run')}";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    FilterService filters;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    static Stream<String> everyKindOfUser() {
        return Groups.ALL.stream();
    }

    @AfterEach
    void nothing_was_run() {
        assertThat(System.getProperty(PROBE)).isNull();
    }

    @ParameterizedTest
    @MethodSource("everyKindOfUser")
    void a_query_with_an_expression_is_refused_on_the_rest_api(String group) {
        Caller caller = program(group);

        for (String query : queries()) {
            refused(caller.post("/engine-rest/task", query));
            refused(caller.post("/engine-rest/task/count", query));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfUser")
    void and_on_the_webapps_own_api(String group) {
        String id = Staff.member(people, group);
        Caller browser = Caller.browser(port, id, id);
        browser.get("/camunda/app/tasklist/default/");

        for (String query : queries()) {
            refused(inTasklist(browser, "/task", query));
            refused(inTasklist(browser, "/task/count", query));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfUser")
    void a_filter_with_an_expression_is_not_stored(String group) {
        Caller caller = program(group);

        for (String query : queries()) {
            var answer = caller.post("/engine-rest/filter/create", filter(query));
            assertThat(answer.statusCode()).isBetween(400, 403);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfUser")
    void a_stored_filter_is_not_extended_by_an_expression(String group) {
        Caller caller = program(group);
        String mine = filters.createFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();

        assertThat(caller.get("/engine-rest/filter/" + mine + "/list").statusCode())
                .isEqualTo(200);
        for (String query : queries()) {
            refused(caller.post("/engine-rest/filter/" + mine + "/list", query));
            refused(caller.post("/engine-rest/filter/" + mine + "/count", query));
            refused(caller.post("/engine-rest/filter/" + mine + "/singleResult", query));
        }
    }

    @Test
    void a_query_of_the_history_with_an_expression_is_refused_too() {
        var whole = new HistoricTaskInstanceQueryImpl[] {
            (HistoricTaskInstanceQueryImpl) history.createHistoricTaskInstanceQuery(),
            (HistoricTaskInstanceQueryImpl) history.createHistoricTaskInstanceQuery()
        };
        whole[0].addExpression("taskAssignee", EVIL);
        ((HistoricTaskInstanceQueryImpl) whole[1].or()).addExpression("taskAssignee", EVIL);

        for (HistoricTaskInstanceQueryImpl query : whole) {
            assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
        }
    }

    @Test
    void a_filter_that_was_stored_before_the_fix_is_not_run() {
        Caller admin = program(Groups.ADMINISTRATORS);
        String id = filters.saveFilter(filters.newTaskFilter("Old one")).getId();
        jdbc.update(
                "update act_ru_filter set query_ = ? where id_ = ?",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}",
                id);

        refused(admin.get("/engine-rest/filter/" + id + "/list"));
        refused(admin.get("/engine-rest/filter/" + id + "/count"));
        refused(admin.post("/engine-rest/filter/" + id + "/list", "{}"));
        filters.deleteFilter(id);
    }

    @Test
    void the_filters_that_come_with_the_program_still_know_who_looks() {
        Caller amy = program(Groups.ACCOUNT_MANAGERS);

        var found = amy.get("/engine-rest/filter?resourceType=Task").body();

        for (String name :
                new String[] {"My tasks", "My groups", "Overdue", "Blocked", "Stage 1: Needs and proposal"}) {
            assertThat(found).contains("\"" + name + "\"");
            String id =
                    filters.createFilterQuery().filterName(name).singleResult().getId();
            assertThat(amy.get("/engine-rest/filter/" + id + "/count").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void harmless_expressions_are_told_from_others() {
        assertThat(Stream.of(
                        "${currentUser()}",
                        "${ currentUserGroups() }",
                        "${now()}",
                        "${dateTime().plusDays(2).withTimeAtStartOfDay()}"))
                .allMatch(HarmlessExpression::is);
        assertThat(Stream.of(
                        EVIL,
                        "${currentUser().getClass()}",
                        "${currentUser()}${now().getClass()}",
                        "#{currentUser()}",
                        "${dateTime().getClass()}",
                        "amy",
                        "${now()}\n${x}"))
                .noneMatch(HarmlessExpression::is);
    }

    private static String[] queries() {
        return new String[] {
            "{\"assigneeExpression\":\"" + EVIL + "\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}",
            "{\"orQueries\":[{\"name\":\"x\"},{\"candidateGroupsExpression\":\"" + EVIL + "\"}]}",
            "{\"orQueries\":[{\"dueBeforeExpression\":\"" + EVIL + "\",\"name\":\"x\"}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}]}"
        };
    }

    private static String filter(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"Evil\",\"query\":" + query + ",\"properties\":{}}";
    }

    private Caller program(String group) {
        String id = Staff.member(people, group);
        return Caller.basic(port, id, id);
    }

    private static HttpResponse<String> inTasklist(Caller browser, String path, String body) {
        return browser.send(
                "POST",
                "/camunda/api/engine/engine/default" + path,
                "application/json",
                BodyPublishers.ofString(body),
                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "Accept", "application/json"));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
