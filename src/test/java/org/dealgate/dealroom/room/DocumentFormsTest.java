package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.deal.DealFixture;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Document;
import org.dealgate.deal.Documents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class DocumentFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Documents documents;

    private String number;

    @BeforeEach
    void aDealOfAmys() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void documents_are_uploaded_on_the_page_and_downloaded_from_it() {
        var amy = new Visitor(port, "amy", number);

        var added = amy.upload("Contract 合同.pdf", DealFixture.PDF, "CONTRACT");

        assertThat(added.redirected()).isTrue();
        assertThat(added.text()).contains("The document is saved.", "Contract 合同.pdf");
        assertThat(amy.upload("minutes.txt", "agreed".getBytes(StandardCharsets.UTF_8), "OTHER")
                        .redirected())
                .isTrue();
        assertThat(all()).hasSize(2);
        long id = all().stream()
                .filter(d -> d.name().equals("minutes.txt"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(amy.see("/documents/" + id).html()).isEqualTo("agreed");
    }

    @Test
    void what_is_no_document_is_refused_next_to_the_form() {
        var amy = new Visitor(port, "amy", number);

        for (var sent : List.of(
                amy.upload("tool.exe", "MZ".getBytes(StandardCharsets.US_ASCII), "EVIDENCE"),
                amy.upload("page.pdf", "<html>".getBytes(StandardCharsets.US_ASCII), "EVIDENCE"),
                amy.upload("empty.pdf", new byte[0], "EVIDENCE"),
                amy.upload("", new byte[0], "EVIDENCE"))) {
            assertThat(sent.status()).isEqualTo(400);
            assertThat(amy.form(sent, "/documents").wrong()).hasSize(1);
            assertThat(amy.form(sent, "/documents").value("kind")).isEqualTo("EVIDENCE");
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_refused_in_a_sentence() {
        var amy = new Visitor(port, "amy", number);
        assertThat(amy.page()).contains("data-most=\"" + documents.largest().toBytes() + "\"");

        var refused = amy.upload("large.pdf", new byte[(int) documents.largest().toBytes() + 1], "OTHER");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("At most 20 MB are accepted.");
        assertThat(all()).isEmpty();
    }

    @Test
    void who_may_not_add_documents_is_told_so_and_nothing_changes() {
        var eva = new Visitor(port, "eva", number);
        assertThat(eva.isOffered("/documents")).isFalse();

        var refused = eva.upload("mine.pdf", DealFixture.PDF, "CONTRACT");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.refused()).isNotBlank();
        assertThat(all()).isEmpty();
    }

    private List<Document> all() {
        return as("amy", () -> documents.of(number));
    }
}
