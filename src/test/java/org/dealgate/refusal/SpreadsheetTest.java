package org.dealgate.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "-1+1", "'=1", "=\n1"})
    void what_a_spreadsheet_would_run_is_text_and_can_be_read_again(String text) {
        assertThat(Spreadsheet.inert(text)).isEqualTo("'" + text);
        assertThat(Spreadsheet.original(Spreadsheet.inert(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "-5", "+1.50", "'quoted'", "'-5", "'"})
    void everything_else_stays_as_it_is(String text) {
        assertThat(Spreadsheet.inert(text)).isEqualTo(text);
        assertThat(Spreadsheet.original(text)).isEqualTo(text);
    }

    @Test
    void what_is_not_there_is_empty() {
        assertThat(Spreadsheet.inert(null)).isEmpty();
    }
}
