package org.dealgate.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRulesTest {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4, 0};

    @ParameterizedTest
    @ValueSource(strings = {"合同 第1版.pdf", "offer.v2.PDF", "Angebot für Müller.docx", "a.txt"})
    void ordinary_names_are_fine(String name) {
        assertThat(DocumentRules.name(name)).isEqualTo(name);
        assertThatCode(() -> DocumentRules.type(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../offer.pdf",
                "a/b.pdf",
                "a\\b.pdf",
                ".pdf",
                "offer.pdf.",
                "",
                " ",
                "a\r\nSet-Cookie: x.pdf",
                "a\u0000.pdf",
                "fdp.\u202Eexe.pdf"
            })
    void names_that_lead_elsewhere_are_refused(String name) {
        assertThatThrownBy(() -> DocumentRules.name(name)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "page.html", "image.svg", "macro.docm", "archive.zip", "pdf", "offer.pdf.exe"})
    void other_kinds_of_files_are_refused(String name) {
        assertThatThrownBy(() -> DocumentRules.type(name)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"offer.pdf,application/pdf", "Foto.JPEG,image/jpeg", "list.csv,text/csv"})
    void the_type_is_ours_and_not_what_the_sender_calls_it(String name, String contentType) {
        assertThat(DocumentRules.type(name).contentType()).isEqualTo(contentType);
    }

    @Test
    void the_content_must_be_what_the_name_says() {
        assertThatCode(() -> match("offer.pdf", PDF)).doesNotThrowAnyException();
        assertThatCode(() -> match("offer.docx", ZIP)).doesNotThrowAnyException();
        assertThatThrownBy(() -> match("offer.pdf", ZIP)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> match("offer.xlsx", PDF)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> match("offer.pdf", new byte[0])).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> match("offer.png", "<html>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void text_may_have_any_encoding_but_is_no_program() {
        assertThatCode(() -> match("list.csv", "客户,金额".getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThatCode(() -> match("list.csv", "客户,金额".getBytes(Charset.forName("GB18030"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> match("list.csv", "\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> match("list.csv", new byte[] {'M', 'Z', 0, 1})).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> match("list.txt", ZIP)).isInstanceOf(Refusal.class);
    }

    private static void match(String name, byte[] content) {
        DocumentRules.requireMatch(name, DocumentRules.type(name), content);
    }
}
