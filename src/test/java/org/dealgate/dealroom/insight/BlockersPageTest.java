package org.dealgate.dealroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.blocker.Severity.BLOCKING;
import static org.dealgate.blocker.Side.CUSTOMER;
import static org.dealgate.blocker.Side.OURS;
import static org.dealgate.deal.Stage.NEEDS_PROPOSAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.Staff;
import org.dealgate.Statements;
import org.dealgate.account.Accounts;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@DealgateTest
class BlockersPageTest {

    private static final Pattern ROW =
            Pattern.compile("<tr data-name=.*?<a [^>]*href=\"([^\"]*)\".*?</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>\\s*(.*?)\\s*</td>", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("href=\"/deals/(D-[^\"/]+)/blockers/\\d+\"");
    private static final Pattern NEXT = Pattern.compile("<a [^>]*rel=\"next\"[^>]*href=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Blockers blockers;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private String reader;
    private Caller browser;
    private BlockedDeals march;
    private String name;
    private String ofTheCustomer;

    /** A group's row: where it leads, and its figures. */
    private record Row(String link, List<String> cells) {}

    @BeforeEach
    void a_customer() {
        reader = Staff.member(people, Groups.AUDITORS);
        browser = Caller.browser(port, reader, reader);
        name = "Page & Works " + UUID.randomUUID();
        march = new BlockedDeals(deals, blockers, jdbc, name);
        String a = march.deal("1000000");
        String b = march.deal(null);
        ofTheCustomer = "account=" + accounts.find(name).orElseThrow().id();
        open(a, "technical-flaw", true, "01", "06");
        open(b, "technical-flaw", false, "01", "03T12");
        open(b, "price", true, "05", "06");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_and_the_api_tell_the_same_numbers(Dimension by) {
        String query = "?by=" + by + "&" + ofTheCustomer;
        List<Row> rows = rows(get("/insight/blockers" + query));
        JsonNode told =
                Rest.as(reader, port).get("/api/insight/blockers" + query).json();

        assertThat(rows).isNotEmpty();
        assertThat(rows).extracting(Row::cells).containsExactlyElementsOf(cells(told.path("groups")));
        assertThat(told.path("total").path("days").asText()).isEqualTo("8.5");
        assertThat(told.path("total").path("blockers").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void each_row_leads_to_as_many_blockers_as_it_counts(Dimension by) {
        for (Row row : rows(get("/insight/blockers?by=" + by + "&" + ofTheCustomer))) {
            assertThat(dealsIn(get(row.link())))
                    .as(row.link())
                    .hasSize(Integer.parseInt(row.cells().get(3)));
        }
    }

    @Test
    void a_deal_of_unknown_value_is_named() {
        assertThat(rows(get("/insight/blockers?" + ofTheCustomer)))
                .extracting(row -> row.cells().get(8))
                .containsExactly("CNY 1,000,000, and 1 deal of unknown value", "unknown");
    }

    @Test
    void the_address_keeps_the_filter() {
        String page = get("/insight/blockers?state=CLOSED&from=2026-03-01&to=2026-03-31&severity=ALL&kind=price"
                + "&customer=" + URLEncoder.encode("& Works", StandardCharsets.UTF_8));

        assertThat(page)
                .contains("value=\"2026-03-01\"", "value=\"2026-03-31\"", "value=\"&amp; Works\"")
                .contains(
                        "<option value=\"CLOSED\" selected=\"selected\">",
                        "<option value=\"price\" selected=\"selected\">")
                .contains("Kind: Price", "Severity: what blocks and warnings", "Customer&#39;s name has: &amp; Works");
        assertThat(rows(page))
                .singleElement()
                .satisfies(row -> assertThat(row.link())
                        .isEqualTo(
                                "/insight/blockers/list?from=2026-03-01&to=2026-03-31&state=CLOSED&severity=ALL&kind=price"
                                        + "&customer=%26%20Works"));
    }

    @Test
    void where_nothing_matches_the_page_says_so() {
        assertThat(get("/insight/blockers?owner=nobody")).contains("No blocker matches the filter.");
        assertThat(get("/insight/blockers/list?owner=nobody")).contains("No blocker matches the filter.");
        JsonNode told =
                Rest.as(reader, port).get("/api/insight/blockers?owner=nobody").json();
        assertThat(told.path("total").isNull()).isTrue();
        assertThat(told.path("groups").isEmpty()).isTrue();
    }

    @Test
    void the_csv_has_the_same_rows_and_no_formula() {
        var answer = Caller.basic(port, reader, reader).get("/api/insight/blockers.csv?by=DEPARTMENT&" + ofTheCustomer);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"blockers-by-department.csv\"");
        assertThat(answer.body().split("\r\n"))
                .containsExactly(
                        "\uFEFFgroup,blockers,open,deals,days,openDays,medianDays,meanDays,share,cumulated,value,currency,unknownValues",
                        "\"'=Design, customer's side\",2,0,2,6.0,0.0,3.0,3.0,70.6,70.6,1000000,CNY,1",
                        "\"no department named, our side\",1,0,1,2.5,0.0,2.5,2.5,29.4,100.0,,CNY,1",
                        "All,3,0,2,8.5,0.0,2.5,2.8,,,1000000,CNY,1");
    }

    @Test
    void long_lists_go_on_and_cost_the_same_however_long() {
        String path = "/insight/blockers/list?" + ofTheCustomer;
        get(path);
        List<String> few = Statements.during(() -> get(path));
        List<String> chart = Statements.during(() -> get("/insight/blockers?" + ofTheCustomer));
        for (int i = 0; i < 60; i++) {
            open(march.deal("1"), "legal", true, "01", "02");
        }

        assertThat(Statements.during(() -> get(path))).hasSameSizeAs(few).hasSizeLessThan(10);
        assertThat(Statements.during(() -> get("/insight/blockers?" + ofTheCustomer)))
                .hasSameSizeAs(chart)
                .hasSizeLessThan(10);
        String first = get(path);
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = get(HtmlUtils.htmlUnescape(next.group(1)));
        assertThat(dealsIn(first)).hasSize(50);
        assertThat(dealsIn(second)).hasSize(13);
        assertThat(second).doesNotContain("rel=\"next\"");
    }

    @Test
    void bad_input_is_refused_by_the_name_of_its_field() {
        var api = Rest.as(reader, port);
        for (String bad : List.of(
                "by=COLOUR",
                "from=soon",
                "to=0001-01-01",
                "state=MAYBE",
                "account=x",
                "side=THEIRS",
                "limit=0",
                "after=x")) {
            var answer = api.get("/api/insight/blockers/list?" + bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.fields()).as(bad).containsExactly(bad.substring(0, bad.indexOf('=')));
        }
        String stranger = Staff.member(people);
        assertThat(Rest.as(stranger, port).get("/api/insight/blockers").status())
                .isEqualTo(403);
        assertThat(Rest.as(stranger, port).get("/api/insight/blockers.csv").status())
                .isEqualTo(403);
        assertThat(Caller.nobody(port).get("/api/insight/blockers").statusCode())
                .isEqualTo(401);
        assertThat(Caller.basic(port, stranger, stranger)
                        .get("/insight/blockers")
                        .statusCode())
                .isNotEqualTo(200);
    }

    private void open(String deal, String kind, boolean customers, String from, String to) {
        long blocker = march.blocker(deal, kind, customers ? CUSTOMER : OURS, customers ? "=Design" : null);
        march.open(blocker, NEEDS_PROPOSAL, BLOCKING, "amy", from, to);
    }

    private String get(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<Row> rows(String page) {
        var rows = new ArrayList<Row>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            var cells = new ArrayList<String>();
            Matcher cell = CELL.matcher(row.group(2));
            while (cell.find()) {
                cells.add(HtmlUtils.htmlUnescape(cell.group(1)));
            }
            rows.add(new Row(HtmlUtils.htmlUnescape(row.group(1)), cells));
        }
        return rows;
    }

    /** As the page writes them: days, share, cumulated, blockers, open, deals, median, mean, value. */
    private static List<List<String>> cells(JsonNode groups) {
        var cells = new ArrayList<List<String>>();
        for (JsonNode group : groups) {
            JsonNode f = group.path("figures");
            int unknown = f.path("unknownValues").asInt();
            String value = f.path("value").isNull() ? "unknown" : "CNY 1,000,000";
            cells.add(List.of(
                    f.path("days").asText(),
                    percent(group.path("share")),
                    percent(group.path("cumulated")),
                    f.path("blockers").asText(),
                    f.path("open").asText(),
                    f.path("deals").asText(),
                    f.path("medianDays").asText(),
                    f.path("meanDays").asText(),
                    unknown > 0 && !value.equals("unknown") ? value + ", and 1 deal of unknown value" : value));
        }
        return cells;
    }

    private static String percent(JsonNode percent) {
        return percent.asText().replaceFirst("\\.0$", "") + " %";
    }

    private static List<String> dealsIn(String list) {
        return LINE.matcher(list).results().map(found -> found.group(1)).toList();
    }
}
