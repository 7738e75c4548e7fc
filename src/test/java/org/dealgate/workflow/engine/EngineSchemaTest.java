package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineSchemaTest {

    @Test
    void a_later_minor_version_is_newer() {
        assertThat(EngineSchema.isNewer("7.25.0", "7.24.0")).isTrue();
        assertThat(EngineSchema.isNewer("8.0.0", "7.24.0")).isTrue();
        assertThat(EngineSchema.isNewer("7.100.0", "7.24.0")).isTrue();
    }

    @Test
    void the_same_an_earlier_and_a_patched_version_are_not() {
        assertThat(EngineSchema.isNewer("7.24.0", "7.24.0")).isFalse();
        assertThat(EngineSchema.isNewer("7.24.3-ee", "7.24.0")).isFalse();
        assertThat(EngineSchema.isNewer("7.9.0", "7.24.0")).isFalse();
    }
}
