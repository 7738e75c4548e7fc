package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processes pass bpmnlint's recommended rules, as Camunda Modeler shows them. */
class ModelLintTest {

    private static final Path WEB = Path.of("src/main/web").toAbsolutePath();

    static Stream<Path> processes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @BeforeAll
    static void packages_are_there(@TempDir Path assets) throws Exception {
        assertThat(run("build.mjs", assets.toString())).doesNotStartWith("exit code");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void finds_nothing_to_say_about(Path process) throws Exception {
        assertThat(run(
                        "node_modules/bpmnlint/bin/bpmnlint.js",
                        process.toAbsolutePath().toString()))
                .isEmpty();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        Stream.concat(Stream.of("node"), Stream.of(arguments)).toList())
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return node.waitFor() == 0 ? said.strip() : "exit code %d: %s".formatted(node.exitValue(), said);
    }
}
