package org.dealgate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.dealgate.calendar.Today;
import org.dealgate.intake.OpportunityReader.Reading;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final String COLUMNS =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    private final Preparation preparation = new Preparation(new Mappings(), new Today(Clock.systemUTC()));

    @Test
    void an_open_row_has_no_value_and_its_title_says_what_for_whom() {
        var opportunity = accepted("A1,Moses Frase,GTX Basic,Cancity,Engaging,10/20/2016,,");

        assertThat(opportunity.state()).isEqualTo(Mapping.State.OPEN);
        assertThat(opportunity.value()).isNull();
        assertThat(opportunity.title()).isEqualTo("GTX Basic · Cancity");
    }

    @Test
    void the_amount_of_a_won_row_is_its_value() {
        assertThat(accepted("A1,X,GTX Basic,Cancity,Won,10/20/2016,3/1/2017,1054")
                        .value())
                .isEqualByComparingTo("1054");
    }

    @Test
    void the_zero_of_a_lost_row_is_an_unknown_value() {
        assertThat(accepted("A1,X,GTX Basic,Cancity,Lost,10/20/2016,3/1/2017,0").value())
                .isNull();
    }

    @Test
    void a_row_without_account_is_rejected_by_the_name_of_the_column() {
        assertThat(problem("A1,X,GTX Basic,,Engaging,10/20/2016,,")).isEqualTo("account intake.row.missing");
    }

    @Test
    void a_formula_in_a_text_cell_is_rejected() {
        assertThat(problem("A1,=cmd|' /C calc'!A0,GTX,Cancity,Engaging,,,"))
                .isEqualTo("sales_agent intake.row.formula");
        assertThat(problem("A1,X,GTX,@SUM(A1),Engaging,,,")).isEqualTo("account intake.row.formula");
    }

    @Test
    void a_formula_in_an_amount_is_rejected() {
        assertThat(problem("A1,X,GTX,Cancity,Won,,3/1/2017,=1+1")).isEqualTo("close_value intake.row.formula");
    }

    @Test
    void an_impossible_date_is_rejected() {
        assertThat(problem("A1,X,GTX,Cancity,Won,,2/30/2017,1")).isEqualTo("close_date intake.row.date");
    }

    @Test
    void a_negative_amount_is_rejected() {
        assertThat(problem("A1,X,GTX,Cancity,Won,,3/1/2017,-5")).isEqualTo("close_value intake.row.amount");
    }

    @Test
    void a_finished_row_without_its_date_is_rejected() {
        assertThat(problem("A1,X,GTX,Cancity,Lost,,,0")).isEqualTo("close_date intake.row.finishedWithoutDate");
    }

    @Test
    void a_row_won_on_a_day_to_come_is_a_warning() {
        Reading reading = readings("A1,X,GTX,Cancity,Won,,3/1/2099,1").get(0);

        assertThat(reading.opportunity()).isNotNull();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo("intake.row.closedInFuture");
            assertThat(finding.field()).isEqualTo("close_date");
            assertThat(finding.value()).isEqualTo("3/1/2099");
        });
    }

    @Test
    void an_unknown_stage_is_rejected() {
        assertThat(problem("A1,X,GTX,Cancity,Dreaming,,,")).isEqualTo("deal_stage intake.row.unknownStage");
    }

    @Test
    void a_line_with_too_few_values_is_rejected_as_a_whole() {
        assertThat(problem("A1,X,GTX")).isEqualTo("null intake.row.width");
    }

    @Test
    void an_id_that_comes_again_is_rejected_and_the_first_row_counts() {
        var readings = readings("A1,X,GTX,Cancity,Engaging,,,\nA1,X,GTX,Isdom,Engaging,,,");

        assertThat(readings.get(0).opportunity()).isNotNull();
        assertThat(readings.get(1).findings().get(0).problem()).isEqualTo("intake.row.repeatedId");
    }

    @Test
    void a_product_that_is_not_in_the_catalogue_is_a_warning() {
        var readings = preparation
                .prepare(new ImportFiles(
                        (COLUMNS + "A1,X,GTXPro,Cancity,Engaging,,,\nA2,X,GTX Pro,Cancity,Engaging,,,").getBytes(UTF_8),
                        null,
                        "product,series,sales_price\nGTX Pro,GTX,4821\n".getBytes(UTF_8),
                        null,
                        null))
                .readings();

        assertThat(readings.get(0).opportunity()).isNotNull();
        assertThat(readings.get(0).findings())
                .extracting(Finding::problem)
                .containsExactly("intake.row.unknownProduct");
        assertThat(readings.get(1).findings()).isEmpty();
        assertThat(readings.get(1).opportunity().listPrice()).isEqualByComparingTo(new BigDecimal("4821"));
    }

    @Test
    void a_missing_column_is_refused_before_anything_is_imported() {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> preparation.prepare(files("opportunity_id,account\nA1,Cancity\n", null)));

        assertThat(refusal.problems().get(0).field()).isEqualTo("opportunities");
        assertThat(refusal.problems().get(0).args().get(0).toString()).contains("deal_stage");
    }

    @Test
    void a_mapping_of_ones_own_names_other_columns_dates_and_stages() {
        String mapping = """
                currency: CNY
                dateFormat: uuuu-MM-dd
                opportunities: {id: 编号, account: 客户, stage: 阶段, closed: 结束}
                stages: {进行中: OPEN, 赢单: WON}
                """;

        var reading = preparation
                .prepare(files("编号,客户,阶段,结束\nS1,眉山重工,赢单,2026-03-01\n", mapping))
                .readings()
                .get(0);

        assertThat(reading.opportunity().state()).isEqualTo(Mapping.State.WON);
        assertThat(reading.opportunity().account()).isEqualTo("眉山重工");
    }

    @Test
    void a_mapping_that_cannot_be_understood_is_refused() {
        for (String mapping :
                List.of("", "[", "currency: XXQ", "surprise: 1", "- a", "!!java.io.File [x]", "a: &a [*a]")) {
            var refusal = catchThrowableOfType(Refusal.class, () -> preparation.prepare(files(COLUMNS, mapping)));

            assertThat(refusal).as(mapping).isNotNull();
            assertThat(refusal.problems().get(0).field()).isEqualTo("mapping");
        }
    }

    private Opportunity accepted(String row) {
        Reading reading = readings(row).get(0);
        assertThat(reading.findings()).isEmpty();
        return reading.opportunity();
    }

    private String problem(String row) {
        Reading reading = readings(row).get(0);
        assertThat(reading.opportunity()).isNull();
        Finding finding = reading.findings().get(0);
        assertThat(finding.row()).isEqualTo(2);
        return finding.field() + " " + finding.problem();
    }

    private List<Reading> readings(String rows) {
        return preparation.prepare(files(COLUMNS + rows + "\n", null)).readings();
    }

    private static ImportFiles files(String opportunities, @Nullable String mapping) {
        return new ImportFiles(
                opportunities.getBytes(UTF_8), null, null, null, mapping == null ? null : mapping.getBytes(UTF_8));
    }
}
