package org.dealgate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void rows_carry_the_line_on_which_they_start() {
        var table = read("id,name\r\n1,\"two\nlines\"\r\n2,x\r\n");

        assertThat(table.columns()).containsExactly("id", "name");
        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2L, 4L);
        assertThat(table.rows().get(1).value("name")).contains("x");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(read("\uFEFFid\n1\n").columns()).containsExactly("id");
    }

    @Test
    void chinese_names_are_read_as_they_are() {
        assertThat(read("客户\n眉山重工\n").rows().get(0).value("客户")).contains("眉山重工");
    }

    @Test
    void broken_quoting_is_refused_with_the_line_where_its_record_starts() {
        var problem = refusal("id,name\n1,ok\n2,\"open\n3,x\n".getBytes(UTF_8));

        assertThat(problem.key()).isEqualTo("intake.csv.quoting");
        assertThat(problem.args()).containsExactly("3");
    }

    @Test
    void text_after_a_closing_quotation_mark_is_refused_with_its_line() {
        var problem = refusal("id,name\n1,\"a\"b\n".getBytes(UTF_8));

        assertThat(problem.key()).isEqualTo("intake.csv.quoting");
        assertThat(problem.args()).containsExactly("2");
    }

    @Test
    void a_quotation_mark_inside_a_value_without_quotation_marks_is_refused_with_line_and_column() {
        var problem = refusal("id,name\n1,\"two\nlines\"\n2,Mo\"ses\n".getBytes(UTF_8));

        assertThat(problem.key()).isEqualTo("intake.csv.stray");
        assertThat(problem.args()).containsExactly("4", "name");
    }

    @Test
    void a_quotation_mark_inside_a_columns_name_is_refused_with_its_number() {
        var problem = refusal("id,na\"me\n1,x\n".getBytes(UTF_8));

        assertThat(problem.key()).isEqualTo("intake.csv.stray");
        assertThat(problem.args()).containsExactly("1", "2");
    }

    @Test
    void a_doubled_quotation_mark_in_a_quoted_value_is_one() {
        assertThat(read("id,name\r\n1,\"Mo\"\"ses\"\r\n2,\"\"\r3,\"\"\"\"").rows())
                .extracting(row -> row.value("name").orElse(""))
                .containsExactly("Mo\"ses", "", "\"");
    }

    @Test
    void another_encoding_is_refused_with_the_line_where_it_shows() {
        var problem = refusal("id,name\n1,ok\n2,Müller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem.key()).isEqualTo("intake.csv.encoding");
        assertThat(problem.args()).containsExactly("3");
    }

    @Test
    void utf_16_is_refused_as_a_wrong_encoding() {
        assertThat(refusal("id\n1\n".getBytes(Charset.forName("UTF-16LE"))).key())
                .isEqualTo("intake.csv.encoding");
    }

    @Test
    void a_file_that_ends_in_the_middle_of_a_character_is_refused() {
        assertThat(refusal(new byte[] {'i', 'd', '\n', (byte) 0xE4}).key()).isEqualTo("intake.csv.encoding");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(" \n".getBytes(UTF_8)).key()).isEqualTo("intake.csv.empty");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThat(refusal("id,id\n".getBytes(UTF_8)).args()).containsExactly("id");
    }

    private static CsvTable read(String text) {
        return CsvTable.read("opportunities", text.getBytes(UTF_8));
    }

    private static Problem refusal(byte[] bytes) {
        var refusal = catchThrowableOfType(Refusal.class, () -> CsvTable.read("opportunities", bytes));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems().get(0).field()).isEqualTo("opportunities");
        return refusal.problems().get(0);
    }
}
