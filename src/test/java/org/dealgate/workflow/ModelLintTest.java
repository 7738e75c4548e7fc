package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processes pass bpmnlint's recommended rules, as Camunda Modeler shows them. */
class ModelLintTest {

    static Stream<Path> processes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @BeforeAll
    static void packages_are_there(@TempDir Path assets) throws Exception {
        Node.installPackages(assets);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void finds_nothing_to_say_about(Path process) throws Exception {
        assertThat(Node.run(
                        "node_modules/bpmnlint/bin/bpmnlint.js",
                        process.toAbsolutePath().toString()))
                .isEmpty();
    }
}
