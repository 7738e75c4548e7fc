package org.dealgate.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelKeysTest {

    @Test
    void the_keys_are_those_under_which_deals_are_pinned() throws IOException {
        assertThat(ModelKeys.of(List.of(
                        shipped("processes/technical-review.bpmn"),
                        shipped("processes/approval-matrix.dmn"),
                        shipped("forms/submit-again.form"))))
                .containsExactly(
                        "approval-level", "approval-matrix", "approval-tier", "form submit-again", "technical-review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.bpmn", "a.dmn", "a.form", "a.txt"})
    void what_cannot_be_read_has_none(String name) {
        assertThat(ModelKeys.of(new ModelFile(name, "{<".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(ModelKeys.of(new ModelFile(name, new byte[0]))).isEmpty();
    }

    private static ModelFile shipped(String path) throws IOException {
        return new ModelFile(path, Files.readAllBytes(Path.of(path)));
    }
}
