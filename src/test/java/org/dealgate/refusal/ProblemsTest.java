package org.dealgate.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00A0", "\u200B", "\u3000", "\uFEFF", "\u2060\u00AD", "\u3164", "\u00A0 \u200B\t"})
    void what_nobody_can_see_is_no_reason(String blank) {
        var problems = new Problems();
        problems.text("reason", blank, 100);

        assertThatThrownBy(problems::refuse).isInstanceOf(Refusal.class).hasMessageContaining("refusal.missing");
    }

    @Test
    void what_cannot_be_seen_around_a_text_is_taken_off_and_what_is_within_stays() {
        var problems = new Problems();

        assertThat(problems.text("reason", "\u00A0\u3000价格 太高\u200B", 100)).isEqualTo("价格 太高");
        assertThat(problems.line("title", " a\u200Db ", 100)).isEqualTo("a\u200Db");
    }
}
