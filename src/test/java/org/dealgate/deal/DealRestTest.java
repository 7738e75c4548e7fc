package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.PDF;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class DealRestTest {

    private static final String TERMS = """
            {"currency":"CNY",
             "lines":[{"item":"Press line PX-9","quantity":2,"listPrice":"1200000.00","netPrice":1100000.10,"unitCost":null}],
             "paymentPlan":[{"label":"on signature","dueDays":0,"percent":30},{"label":"on delivery","dueDays":120,"percent":"70"}]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    private String number;
    private String path;

    @BeforeEach
    void a_deal() {
        number = as("amy", () -> deals.open(aDeal())).number();
        path = "/api/deals/" + number;
    }

    @Test
    void new_terms_answer_with_their_figures_as_text() {
        var answer = amy().post(path + "/terms", TERMS);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(path + "/terms/2");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        var terms = answer.json();
        assertThat(terms.at("/value/amount").textValue()).isEqualTo("2200000.20");
        assertThat(terms.at("/lines/0/netPrice").textValue()).isEqualTo("1100000.10");
        assertThat(terms.at("/discountPercent").textValue()).isEqualTo("8.33");
        assertThat(terms.at("/marginPercent").isNull()).isTrue();
        assertThat(terms.at("/longestPaymentDays").intValue()).isEqualTo(120);
        assertThat(amy().get(path + "/terms").json()).hasSize(2);
        assertThat(amy().get(path + "/terms/2").json()).isEqualTo(terms);
    }

    @Test
    void terms_like_the_present_ones_answer_with_these() {
        var added = amy().post(path + "/terms", TERMS);
        var again = amy().post(path + "/terms", TERMS);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.json()).isEqualTo(added.json());
        assertThat(amy().get(path + "/terms").json()).hasSize(2);
    }

    @Test
    void terms_started_from_an_old_version_are_refused() {
        assertThat(amy().post(path + "/terms", TERMS, "If-Match", "\"1\"").status())
                .isEqualTo(201);
        assertThat(amy().post(path + "/terms", TERMS, "If-Match", "\"1\"").status())
                .isEqualTo(409);
        assertThat(amy().post(path + "/terms", TERMS.replace("00.10", "00.20"), "If-Match", "W/\"2\"")
                        .status())
                .isEqualTo(201);
        assertThat(amy().post(path + "/terms", TERMS, "If-Match", "latest").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":2     | \"quantity\":-2       | lines[0].quantity",
                "\"quantity\":2     | \"quantity\":2.5      | lines[0].quantity",
                "\"quantity\":2     | \"quantity\":\"two\"  | lines[0].quantity",
                "\"quantity\":2     | \"quantity\":99999999999 | lines[0].quantity",
                "\"1200000.00\"     | \"dear\"              | lines[0].listPrice",
                "1100000.10         | 1100000.105           | lines[0].netPrice",
                "1100000.10         | 1e999999999           | lines[0].netPrice",
                "\"percent\":\"70\" | \"percent\":\"69\"    | paymentPlan",
                "\"CNY\"            | \"RMB\"               | currency",
                "\"CNY\"            | 5                     | currency",
                "\"unitCost\"       | \"cost\"              | lines[0].cost"
            })
    void wrong_terms_are_refused_by_the_fields_name(String right, String wrong, String field) {
        assertThat(TERMS).contains(right);
        var answer = amy().post(path + "/terms", TERMS.replace(right, wrong));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.fields()).containsExactly(field);
        assertThat(amy().get(path + "/terms").json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":2     | \"quantity\":%s   | lines[0].quantity",
                "1100000.10         | %s                | lines[0].netPrice",
                "1100000.10         | 0.%s              | lines[0].netPrice",
                "\"1200000.00\"     | \"%s\"            | lines[0].listPrice",
                "\"CNY\"            | %s                | currency"
            })
    void a_number_of_thousands_of_digits_is_refused_by_its_fields_name(String right, String wrong, String field) {
        String terms = TERMS.replace(right, wrong.formatted("7".repeat(20_000)));
        assertThat(amy().post(path + "/terms", terms).fields()).containsExactly(field);
    }

    @Test
    void a_document_comes_back_as_an_attachment_whatever_its_sender_called_it() {
        var added = amy().upload(path + "/documents", "合同.pdf", PDF, "CONTRACT");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("name").textValue()).isEqualTo("合同.pdf");
        var download = Rest.as("audrey", port).get(added.header("Location"));
        assertThat(download.response().body()).isEqualTo(PDF);
        assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%90%88%E5%90%8C.pdf");
    }

    @Test
    void unfit_documents_are_refused() {
        assertThat(amy().upload(path + "/documents", "page.html", PDF, "OTHER").fields())
                .containsExactly("file");
        assertThat(amy().upload(path + "/documents", "plan.pdf", PDF, "SECRET").fields())
                .containsExactly("kind");
        assertThat(amy().upload(path + "/documents", "plan.pdf", "<html>".getBytes(StandardCharsets.UTF_8), "OTHER")
                        .status())
                .isEqualTo(400);
        assertThat(amy().get(path + "/documents").json()).isEmpty();
    }

    @Test
    void parts_that_would_be_lost_are_refused_by_their_names() {
        assertThat(amy().form(path + "/documents", List.of("file", "kind", "file"))
                        .fields())
                .containsExactly("file");
        assertThat(amy().form(path + "/documents", List.of("file", "kind", "note"))
                        .fields())
                .containsExactly("note");
        assertThat(amy().form(path + "/documents", List.of("file", "file2")).fields())
                .containsExactly("file2");
        assertThat(amy().get(path + "/documents").json()).isEmpty();
        assertThat(amy().form("/api/deals/import", List.of("opportunities", "mappings"))
                        .fields())
                .containsExactly("mappings");
    }

    @Test
    void a_name_that_is_too_long_and_a_form_of_too_many_parts_are_told_so() {
        var named = amy().upload(path + "/documents", "x".repeat(480) + ".pdf", PDF, "OTHER");
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.fields()).containsExactly("file");
        var many = amy().form(path + "/documents", Collections.nCopies(400, "kind"));
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.json().path("detail").asText()).contains("too many parts");
    }

    @Test
    void the_largest_size_that_is_named_is_the_one_that_holds() {
        var refused = amy().upload(path + "/documents", "large.pdf", new byte[27 * 1024 * 1024], "OTHER");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("detail").asText()).contains("At most 20 MB");
    }

    @Test
    void the_owner_withdraws_with_a_reason() {
        assertThat(amy().post(path + "/withdraw", "{}").fields()).containsExactly("reason");
        assertThat(Rest.as("tess", port)
                        .post(path + "/withdraw", "{\"reason\":\"no\"}")
                        .status())
                .isEqualTo(403);
        var answer = amy().post(path + "/withdraw", "{\"reason\":\"The plant is not built.\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("outcome").textValue()).isEqualTo("WITHDRAWN");
        assertThat(amy().post(path + "/withdraw", "{\"reason\":\"again\"}").status())
                .isEqualTo(409);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(amy().get("/api/deals/D-1999-00001/terms").status()).isEqualTo(404);
        assertThat(amy().post("/api/deals/D-1999-00001/terms", TERMS).status()).isEqualTo(404);
        assertThat(amy().get(path + "/terms/99").status()).isEqualTo(404);
        assertThat(amy().get(path + "/documents/999999999").status()).isEqualTo(404);
        assertThat(amy().get(path + "/documents/all").status()).isBetween(400, 404);
    }

    private Rest amy() {
        return Rest.as("amy", port);
    }
}
