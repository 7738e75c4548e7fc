package org.dealgate.designer.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCsvTest {

    @Test
    void what_is_written_reads_the_same() {
        var table = new CaseTable(
                List.of("value", "region"),
                List.of("level", "position"),
                List.of(
                        new Case("small, and \"safe\"", List.of("1.5", ""), "1 head-of-sales; 2 finance-director"),
                        new Case("无", List.of("", "\"7\""), "")));

        assertThat(read(CaseCsv.write(table))).isEqualTo(table);
    }

    @Test
    void a_spreadsheet_finds_no_formula_and_what_is_written_still_reads_the_same() {
        var table = new CaseTable(
                List.of("v"),
                List.of("says"),
                List.of(new Case("=cmd", List.of("-5"), "+1+1"), new Case("'=", List.of("@a"), "-5")));

        String written = CaseCsv.write(table);

        assertThat(written.lines()).containsExactly("\uFEFFcase,v,'=> says", "'=cmd,-5,'+1+1", "''=,'@a,-5");
        assertThat(read(written)).isEqualTo(table);
    }

    @Test
    void a_spreadsheets_byte_order_mark_and_spaces_in_the_header_are_no_part_of_it() {
        CaseTable table = read("\uFEFFCase, value ,=>  level\r\nsmall,1,2\r\n");

        assertThat(table.inputs()).containsExactly("value");
        assertThat(table.outputs()).containsExactly("level");
        assertThat(table.cases()).containsExactly(new Case("small", List.of("1"), "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|designer.cases.csv.header",
                "'case,value'|designer.cases.csv.header",
                "'value,=> level'|designer.cases.csv.header",
                "'case,value,=> level\nsmall,1'|designer.cases.csv.row",
                "'case,value,=> level\n\"small,1,2'|designer.cases.csv.unreadable"
            })
    void what_is_no_table_of_cases_is_refused(String csv, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(csv))
                .satisfies(r -> assertThat(r.problems().get(0).key()).isEqualTo(key));
    }

    @Test
    void a_file_in_another_encoding_is_refused_and_not_garbled() {
        byte[] gbk = "case,value,=> level\n小单,1,1".getBytes(Charset.forName("GBK"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CaseCsv.read(gbk))
                .satisfies(r -> assertThat(r.problems().get(0).key()).isEqualTo("designer.cases.csv.encoding"));
    }

    @Test
    void semicolons_may_stand_between_the_cells() {
        assertThat(read("case;value;=> level\nsmall;1;2"))
                .isEqualTo(new CaseTable(
                        List.of("value"), List.of("level"), List.of(new CaseTable.Case("small", List.of("1"), "2"))));
    }

    @Test
    void a_spreadsheet_is_told_that_it_is_utf_8() {
        CaseTable table = read("case,value,=> level\n小单,1,2");

        assertThat(CaseCsv.write(table)).startsWith("\uFEFFcase,");
        assertThat(read(CaseCsv.write(table))).isEqualTo(table);
    }

    private static CaseTable read(String csv) {
        return CaseCsv.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
