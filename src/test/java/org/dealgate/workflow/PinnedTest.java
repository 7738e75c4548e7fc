package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PinnedTest {

    private final Pinned pinned = new Pinned();
    private final String pins =
            Pinned.write(new TreeMap<>(Map.of("gate", 3, "stage-gate", 12, Pinned.FORM + "gate", 7)));

    @Test
    void a_version_is_found_by_the_whole_key() {
        assertThat(pinned.version(pins, "gate")).isEqualTo(3);
        assertThat(pinned.version(pins, "stage-gate")).isEqualTo(12);
        assertThat(pinned.form(pins, "gate")).isEqualTo("7");
    }

    @Test
    void what_was_not_there_at_the_opening_is_refused() {
        assertThatThrownBy(() -> pinned.version(pins, "gat")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pinned.form(pins, "stage-gate")).isInstanceOf(Refusal.class);
    }
}
