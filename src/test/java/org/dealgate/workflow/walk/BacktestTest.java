package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Statements;
import org.dealgate.deal.Deals;
import org.dealgate.designer.backtest.tape.Selection;
import org.dealgate.designer.backtest.tape.Tapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finished deals go through edited tables, in a process beside the program. */
@DealgateTest
class BacktestTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    Deals deals;

    @Autowired
    Tapes tapes;

    @Autowired
    ObjectMapper json;

    private final long value = ThreadLocalRandom.current().nextLong(200_000, 900_000);
    private DealWalk walk;
    private Caller dora;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
        dora = Caller.basic(port, "dora", "dora");
    }

    @Test
    void a_finished_deal_is_the_same_by_the_same_tables_and_another_by_an_edited_one_and_nothing_else_happens() {
        String deal = lostDeal();
        long before = liveRows();
        List<String> tables = List.of("approval-matrix", "gate-readiness", "stage-notifications", "blocker-escalation");

        JsonNode same = outcome(start(tables.stream().map(this::deployed).toList()));
        assertThat(same.path("run").path("same").asInt()).as("%s", same).isEqualTo(1);

        ModelText edited = deployed("approval-matrix").replace("\"head-of-sales\"", "\"finance-director\"");
        JsonNode changed = outcome(start(List.of(edited)));
        assertThat(changed.path("run").path("changed").asInt())
                .as("%s", changed)
                .isEqualTo(1);
        String id = changed.path("run").path("id").asText();
        String page = Caller.browser(port, "audrey", "audrey")
                .get("/designer/backtests/" + id + "?kind=CHANGED&lang=zh")
                .body();
        assertThat(page).contains(deal, "会征询财务总监审批（第 1 级）");
        Caller browser = Caller.browser(port, "dora", "dora");
        assertThat(browser.get("/designer/backtests/" + id + "/deals/" + deal).body())
                .contains("Finance director would have been asked to approve, at level 1")
                .contains("Head of sales would not have been asked to approve");
        assertThat(browser.get("/designer/backtests/" + id + "/results.csv").body())
                .contains(deal, "CHANGED,Finance director,Head of sales");
        assertThat(liveRows()).isEqualTo(before);
    }

    @Test
    void a_run_that_nobody_runs_any_more_is_cut_off_and_one_that_waits_is_cancelled_or_confirmed() throws Exception {
        withdrawnDeal();
        try (var node = database.getConnection();
                var lock = node.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtextextended('dealgate backtest', 0))");
            String waiting = location(start(List.of(deployed("approval-matrix"))));
            assertThat(Caller.browser(port, "dora", "dora")
                            .get("/designer/backtests/" + id(waiting))
                            .body())
                    .as("keeps the keyboard while the page is renewed")
                    .contains("<button id=\"cancel\"");
            assertThat(dora.post(waiting + "/cancel", "").body()).contains("\"state\":\"CANCELLED\"");
            assertThat(dora.post(waiting + "/cancel", "").statusCode()).isEqualTo(409);
            jdbc.sql("update backtest_run set state = 'RUNNING' where id = ?")
                    .param(id(waiting))
                    .update();
            lock.execute("select pg_advisory_unlock(hashtextextended('dealgate backtest', 0))");
            JsonNode cut = await(waiting)
                    .atMost(PATIENCE)
                    .until(() -> json.readTree(dora.get(waiting).body()), run -> is("INTERRUPTED", run));
            assertThat(outcome(dora.post(waiting + "/repeat", ""))
                            .path("run")
                            .path("same")
                            .asInt())
                    .as("%s", cut)
                    .isEqualTo(1);
        }

        ModelText renamed = deployed("approval-matrix").replace("\"approval-level\"", "\"level-of-approval\"");
        String prepared = location(start(List.of(renamed)));
        assertThat(dora.get(prepared).body()).contains("\"state\":\"PREPARED\"", "\"suggested\":\"level-of-approval\"");
        String renaming = "[{\"model\":\"approval-level\",\"from\":\"approval-level\",\"to\":\"%s\"}]";
        assertThat(dora.post(prepared + "/renamings", renaming.formatted("approval-matrix"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(dora.post(prepared + "/renamings", renaming.formatted("level-of-approval"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("select details::text from audit_entry where chain = 'backtest' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains(id(prepared) + "", "approval-level: approval-level → level-of-approval");
    }

    @Test
    void what_is_known_of_deals_takes_as_many_statements_for_many_as_for_one() {
        withdrawnDeal();
        withdrawnDeal();

        List<String> one = Statements.of(() -> tapes.page(Selection.ALL, 0, 1, true));
        List<String> many = Statements.of(() -> tapes.page(Selection.ALL, 0, 100, true));

        assertThat(many).hasSameSizeAs(one).hasSizeBetween(10, 16);
    }

    @Test
    void what_cannot_be_tried_is_said_with_the_name_of_the_file() {
        assertThat(start(List.of()).body()).contains("Choose at least one edited file");
        assertThat(start(List.of(new ModelText("broken.dmn", "<definitions"))).body())
                .contains("broken.dmn");
        assertThat(start(List.of(new ModelText("notes.txt", "hello"))).body()).contains("notes.txt");
        assertThat(start(List.of(deployed("approval-matrix"))).body()).contains("No finished deal is like this");
    }

    @Test
    void who_may_not_deploy_starts_no_backtest_and_who_may_not_read_models_sees_none() {
        assertThat(post(Caller.basic(port, "amy", "amy"), List.of(deployed("approval-matrix")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "amy", "amy")
                        .get("/api/designer/backtests")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "audrey", "audrey")
                        .get("/api/designer/backtests")
                        .statusCode())
                .isEqualTo(200);
    }

    private void withdrawnDeal() {
        String deal = walk.open(DealWalk.terms(value + "", value + "", "1000"));
        DealWalk.as("amy", () -> deals.withdraw(deal, "The need is gone."));
        walk.waitForEnd(deal);
    }

    private String lostDeal() {
        String deal = walk.dealAwaitingApproval(DealWalk.terms(value + "", value + "", value / 2 + ""));
        walk.decide("eva", deal, "APPROVE");
        walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.lost());
        walk.waitForEnd(deal);
        return deal;
    }

    private long liveRows() {
        return jdbc.sql("""
                        select (select count(*) from outbox) + (select count(*) from decision_made)
                             + (select count(*) from act_ru_execution) + (select count(*) from act_re_deployment)
                        """).query(Long.class).single();
    }

    private JsonNode outcome(HttpResponse<String> started) {
        String run = location(started);
        return await(run)
                .atMost(PATIENCE)
                .until(() -> json.readTree(dora.get(run).body()), found -> is("DONE", found));
    }

    private static boolean is(String state, JsonNode run) {
        return run.path("run").path("state").asText().equals(state);
    }

    private static String location(HttpResponse<String> started) {
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return started.headers().firstValue("Location").orElseThrow();
    }

    private static long id(String run) {
        return Long.parseLong(run.substring(run.lastIndexOf('/') + 1));
    }

    private HttpResponse<String> start(List<ModelText> files) {
        return post(dora, files);
    }

    private HttpResponse<String> post(Caller caller, List<ModelText> files) {
        var body = new StringBuilder();
        files.forEach(file -> body.append("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(file.name())
                .append("\"\r\nContent-Type: text/xml\r\n\r\n")
                .append(file.text())
                .append("\r\n"));
        Map.of("least", value + "", "most", value + "")
                .forEach((field, amount) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                        .append(field)
                        .append("\"\r\n\r\n")
                        .append(amount)
                        .append("\r\n"));
        body.append("--b--\r\n");
        return caller.send(
                "POST",
                "/api/designer/backtests",
                "multipart/form-data; boundary=b",
                BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    private record ModelText(String name, String text) {

        ModelText replace(String old, String now) {
            return new ModelText(name, text.replace(old, now));
        }
    }

    /** Other tests may have deployed versions of their own, and deals run on the newest. */
    private ModelText deployed(String decision) {
        byte[] file = jdbc.sql("""
                        select b.bytes_ from act_re_decision_def d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.key_ = ? order by d.version_ desc limit 1
                        """).param(decision).query(byte[].class).single();
        return new ModelText(decision + ".dmn", new String(file, StandardCharsets.UTF_8));
    }
}
