package org.dealgate.dealroom.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class RowsTest {

    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>(Map.of(
            "title", List.of("Crane"),
            "lines[0].item", List.of("A"),
            "lines[1].item", List.of(" "),
            "lines[1].quantity", List.of(""),
            "lines[2].item", List.of("C")));

    @Test
    void blank_rows_are_left_out_and_the_others_move_up() {
        var tidy = Rows.tidy(form, "lines");

        assertThat(Rows.count(tidy, "lines")).isEqualTo(2);
        assertThat(tidy.getFirst("lines[1].item")).isEqualTo("C");
        assertThat(tidy.getFirst("title")).isEqualTo("Crane");
    }

    @Test
    void adding_a_row_keeps_what_was_typed() {
        var changed = Rows.change(form, "lines+");

        assertThat(Rows.count(changed, "lines")).isEqualTo(4);
        assertThat(changed.getFirst("lines[2].item")).isEqualTo("C");
    }

    @Test
    void removing_a_row_moves_the_later_ones_up() {
        var changed = Rows.change(form, "lines-0");

        assertThat(Rows.count(changed, "lines")).isEqualTo(2);
        assertThat(changed.getFirst("lines[1].item")).isEqualTo("C");
    }

    @Test
    void what_is_no_change_changes_nothing() {
        assertThat(Rows.change(form, "lines-x")).isEqualTo(form);
    }
}
