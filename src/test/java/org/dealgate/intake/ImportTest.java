package org.dealgate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.intake.duplicate.Comparison;
import org.dealgate.intake.duplicate.Duplicates;
import org.dealgate.intake.duplicate.Suspicion;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

@DealgateTest
class ImportTest {

    private static final Path CRM_EXPORT = Path.of("../shared/data/crm-sales-opportunities");
    private static final String COLUMNS =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    private final int port;
    private final RestClient http;
    private final Deals deals;
    private final Terms terms;
    private final OpenTasks tasks;
    private final ImportRuns runs;
    private final ImportWorker worker;
    private final Duplicates duplicates;
    private final JdbcClient jdbc;
    private final String key = UUID.randomUUID().toString().substring(0, 8);

    ImportTest(
            @LocalServerPort int port,
            Deals deals,
            Terms terms,
            OpenTasks tasks,
            ImportRuns runs,
            ImportWorker worker,
            Duplicates duplicates,
            JdbcClient jdbc) {
        this.port = port;
        this.http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        this.deals = deals;
        this.terms = terms;
        this.tasks = tasks;
        this.runs = runs;
        this.worker = worker;
        this.duplicates = duplicates;
        this.jdbc = jdbc;
    }

    @Test
    void an_open_row_becomes_a_running_deal_of_the_importer_with_the_agent_as_the_crms_owner() {
        JsonNode report = imported("amy", row("A", "Engaging", "10/20/2026", "", ""));

        assertThat(report.path("imported").asInt()).isEqualTo(1);
        var deal = deals.get(numberOf("A"));
        assertThat(deal.stage()).isEqualTo(Stage.NEEDS_PROPOSAL);
        assertThat(deal.outcome()).isNull();
        assertThat(deal.owner()).isEqualTo("amy");
        assertThat(deal.crm().crmOwner()).isEqualTo("Moses Frase");
        assertThat(terms.current(deal.number()).orElseThrow().value()).isEmpty();
        assertThat(tasks.of(deal.number())).extracting(t -> t.taskKey()).containsExactly("CaptureNeed");
    }

    @Test
    void a_finished_row_becomes_a_finished_deal_without_a_process() {
        imported(
                "amy",
                row("W", "Won", "10/20/2016", "3/1/2017", "1054") + row("L", "Lost", "10/20/2016", "3/1/2017", "0"));

        var won = deals.get(numberOf("W"));
        assertThat(won.outcome()).isEqualTo(Outcome.WON);
        assertThat(tasks.of(won.number())).isEmpty();
        var terms = this.terms.current(won.number()).orElseThrow();
        assertThat(terms.value().orElseThrow().amount()).isEqualByComparingTo("1054");
        assertThat(terms.value().orElseThrow().currency()).isEqualTo("USD");
        assertThat(terms.marginPercent()).isEmpty();
        var lost = deals.get(numberOf("L"));
        assertThat(lost.outcome()).isEqualTo(Outcome.LOST);
        assertThat(lost.ending().outcomeReason()).isEqualTo("imported");
        assertThat(this.terms.current(lost.number()).orElseThrow().value()).isEmpty();
    }

    @Test
    void a_second_run_changes_nothing_and_tells_what_has_changed_in_the_crm() {
        imported("amy", row("A", "Engaging", "10/20/2016", "", ""));

        JsonNode second = imported("amy", row("A", "Won", "10/20/2016", "3/1/2017", "1054"));

        assertThat(second.path("unchanged").asInt()).isEqualTo(1);
        assertThat(second.path("warnings").get(0).path("problem").asText()).contains("has changed in the CRM");
        assertThat(second.path("warnings").get(0).path("field").asText()).isEqualTo("opportunity_id");
        assertThat(second.path("warnings").get(0).path("value").asText()).isEqualTo(key + "A");
        assertThat(deals.get(numberOf("A")).outcome()).isNull();
    }

    @Test
    void a_bad_row_is_reported_with_its_line_and_column_and_the_others_go_in() {
        JsonNode report = imported(
                "amy",
                row("A", "Engaging", "", "", "") + key + "B,Moses Frase,GTX Basic,,Engaging,,,\n"
                        + row("C", "Engaging", "", "", ""));

        assertThat(report.path("imported").asInt()).isEqualTo(2);
        assertThat(report.path("rejected").asInt()).isEqualTo(1);
        assertThat(report.path("rejections").get(0).path("row").asInt()).isEqualTo(3);
        assertThat(report.path("rejections").get(0).path("field").asText()).isEqualTo("account");
    }

    @Test
    void a_row_that_the_deal_services_refuse_is_rejected_alone() {
        JsonNode report = imported(
                "amy",
                row("A", "Engaging", "", "", "") + row("B", "Won", "", "3/1/2017", "5")
                        + key + "C,Moses Frase," + "x".repeat(120) + "," + "y".repeat(120) + ",Engaging,,,\n"
                        + row("D", "Engaging", "", "", ""));

        assertThat(report.path("imported").asInt()).isEqualTo(3);
        assertThat(report.path("rejections").get(0).path("row").asInt()).isEqualTo(4);
        assertThat(report.path("rejections").get(0).path("field").asText()).isEqualTo("title");
    }

    @Test
    void subsidiaries_become_a_customer_group() {
        importedInto("Parent " + key);

        assertThat(deals.get(numberOf("A")).account().parentId()).isPresent();
    }

    @Test
    void a_customer_of_one_group_is_not_moved_to_another_but_reported() {
        importedInto("Parent " + key);
        Long parent = deals.get(numberOf("A")).account().parentId().orElseThrow();
        assertThat(importedInto("PARENT " + key).path("warnings")).isEmpty();

        JsonNode report = importedInto("Rival " + key);

        assertThat(deals.get(numberOf("A")).account().parentId()).contains(parent);
        assertThat(report.path("warnings")).hasSize(1);
        assertThat(report.path("warnings").get(0).path("value").asText()).isEqualTo("Account " + key);
        assertThat(report.path("warnings").get(0).path("problem").asText())
                .contains("belongs to Parent " + key)
                .contains("not moved to Rival " + key);
        assertThat(jdbc.sql("select count(*) from account where name = ?")
                        .param("Rival " + key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private JsonNode importedInto(String group) {
        return imported(
                "amy",
                Map.of(
                        "opportunities", COLUMNS + row("A", "Engaging", "", "", ""),
                        "accounts",
                                "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAccount "
                                        + key + ",x,1996,1,1,Kenya," + group + "\n"));
    }

    @Test
    void a_customer_group_that_would_contain_itself_is_a_warning_at_its_line() {
        String one = "One " + key;
        String other = "Other " + key;
        JsonNode report = imported(
                "amy",
                Map.of(
                        "opportunities", COLUMNS + row("A", "Engaging", "", "", ""),
                        "accounts",
                                "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n"
                                        + one
                                        + ",x,1996,1,1,Kenya," + other + "\n" + other + ",x,1996,1,1,Kenya," + one
                                        + "\nAccount " + key + ",x,1996,1,1,Kenya,\n"));

        JsonNode warning = report.path("warnings").get(0);
        assertThat(report.path("warnings")).hasSize(1);
        assertThat(warning.path("row").asInt()).isEqualTo(3);
        assertThat(warning.path("field").asText()).isEqualTo("subsidiary_of");
        assertThat(warning.path("value").asText()).isEqualTo(one);
    }

    @Test
    void the_list_of_imports_speaks_of_people_and_of_the_readers_time() {
        imported("amy", row("A", "Engaging", "", "", ""));

        String page = Caller.browser(port, "amy", "amy").get("/imports").body();

        assertThat(page).contains("Amy ").doesNotContain(" UTC");
        assertThat(page).doesNotContain("<td>amy</td>");
    }

    @Test
    void an_import_sends_one_summary_and_no_other_mail() {
        JsonNode report = imported("amy", row("A", "Engaging", "", "", "") + row("B", "Won", "", "3/1/2017", "5"));

        assertThat(mails("import-" + report.path("id").asLong())).isEqualTo(1);
        assertThat(mails(numberOf("A"))).isZero();
        assertThat(mails(numberOf("B"))).isZero();
    }

    @Test
    void what_a_restart_cut_off_is_taken_up_where_it_was() {
        String rows = row("A", "Engaging", "", "", "") + row("B", "Engaging", "", "", "");
        var files = new ImportFiles((COLUMNS + rows).getBytes(UTF_8), null, null, null, null);
        long run = runs.create("amy", 2, files);

        worker.resume(null);

        await().until(() -> runs.find(run).orElseThrow().state() == ImportRun.State.DONE);
        assertThat(runs.find(run).orElseThrow().imported()).isEqualTo(2);
    }

    @Test
    void only_account_managers_and_administrators_import() {
        for (String person : new String[] {"ben", "tess", "finn", "eva", "sam", "dora", "audrey"}) {
            assertThat(post(person, Map.of("opportunities", COLUMNS))
                            .getStatusCode()
                            .value())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(post("admin", Map.of("opportunities", COLUMNS))
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
    }

    @Test
    void the_whole_export_of_a_crm_goes_in_and_a_second_run_changes_nothing() throws Exception {
        assumeTrue(Files.isDirectory(CRM_EXPORT), "the CRM export is not beside this checkout");
        var files = new LinkedHashMap<String, String>();
        files.put("opportunities", Files.readString(CRM_EXPORT.resolve("sales_pipeline.csv")));
        files.put("accounts", Files.readString(CRM_EXPORT.resolve("accounts.csv")));
        files.put("products", Files.readString(CRM_EXPORT.resolve("products.csv")));
        files.put("owners", Files.readString(CRM_EXPORT.resolve("sales_teams.csv")));

        JsonNode first = imported("amy", files);
        JsonNode second = imported("amy", files);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select count(*) from duplicate_due")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(jdbc.sql("""
                                select count(*) from duplicate_suspicion s join deal d on d.id = s.one_id
                                where s.state = 'OPEN' and d.account_id in (
                                    select id from account where name in ('Cancity', 'Isdom', 'Sumace', 'Treequote'))
                                """).query(Integer.class).single()).isBetween(1, 40);
        assertThat(first.path("total").asInt()).isEqualTo(8800);
        assertThat(first.path("imported").asInt()).isEqualTo(664 + 6711);
        assertThat(first.path("rejected").asInt()).isEqualTo(1425);
        assertThat(first.path("warnings")).hasSize(1);
        assertThat(first.path("warnings").get(0).path("value").asText()).isEqualTo("GTXPro");
        assertThat(second.path("imported").asInt()).isZero();
        assertThat(second.path("unchanged").asInt()).isEqualTo(664 + 6711);
        assertThat(second.path("rejected").asInt()).isEqualTo(1425);
        assertThat(jdbc.sql(
                                "select count(*) from deal where crm_owner is not null and outcome is null and account_id in "
                                        + "(select id from account where name in ('Cancity', 'Isdom'))")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void imported_opportunities_are_compared_once_all_of_them_are_in() {
        imported(
                "amy",
                row("A", "Engaging", "10/20/2026", "", "")
                        + row("B", "Engaging", "10/25/2026", "", "")
                        + row("C", "Engaging", "", "", ""));

        await().until(() -> duplicates.of(numberOf("A")).size() == 2);
        Comparison dated = duplicates.between(numberOf("A"), numberOf("B")).comparison();
        assertThat(dated.daysApart()).isEqualTo(5);
        Comparison undated = duplicates.between(numberOf("A"), numberOf("C")).comparison();
        assertThat(undated.daysApart()).isNull();
    }

    @Test
    void what_a_customer_of_the_crm_buys_as_a_matter_of_course_is_found_only_where_it_is_begun_together() {
        String bought = "";
        for (int year = 2010; year < 2017; year++) {
            bought += row("W" + year, "Won", "10/20/" + year, "11/20/" + year, "5");
        }
        imported(
                "amy",
                bought
                        + row("A", "Engaging", "10/20/2026", "", "")
                        + row("B", "Engaging", "10/25/2026", "", "")
                        + row("C", "Engaging", "3/25/2026", "", ""));

        await().until(() -> !duplicates.of(numberOf("A")).isEmpty());
        assertThat(duplicates.of(numberOf("A"))).extracting(Suspicion::other).containsExactly(numberOf("B"));
        assertThat(duplicates.of(numberOf("A")).get(0).comparison().timesBesides())
                .isEqualTo(8);
        assertThat(duplicates.of(numberOf("C"))).isEmpty();
    }

    private String row(String id, String stage, String opened, String closed, String value) {
        return key + id + ",Moses Frase,GTX Basic,Account " + key + "," + stage + "," + opened + "," + closed + ","
                + value + "\n";
    }

    private String numberOf(String id) {
        return jdbc.sql("select number from deal where crm_opportunity_id = ?")
                .param(key + id)
                .query(String.class)
                .single();
    }

    private int mails(String thread) {
        return jdbc.sql("select count(*) from outbox where thread_key = ?")
                .param(thread)
                .query(Integer.class)
                .single();
    }

    private JsonNode imported(String person, String rows) {
        return imported(person, Map.of("opportunities", COLUMNS + rows));
    }

    private JsonNode imported(String person, Map<String, String> files) {
        var started = post(person, files);
        assertThat(started.getStatusCode().value())
                .as(String.valueOf(started.getBody()))
                .isEqualTo(202);
        String location = started.getHeaders().getFirst(HttpHeaders.LOCATION);
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> http.get()
                                .uri(location)
                                .headers(h -> h.setBasicAuth(person, person))
                                .retrieve()
                                .body(JsonNode.class),
                        report -> !report.path("state").asText().equals("RUNNING"));
    }

    private ResponseEntity<JsonNode> post(String person, Map<String, String> files) {
        var parts = new LinkedMultiValueMap<String, Object>();
        files.forEach((part, text) -> parts.add(part, new HttpEntity<>(new ByteArrayResource(text.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return part + ".csv";
            }
        })));
        return http.post()
                .uri("/api/deals/import")
                .headers(h -> h.setBasicAuth(person, person))
                .body(parts)
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
