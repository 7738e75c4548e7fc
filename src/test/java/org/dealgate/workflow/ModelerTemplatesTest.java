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

/** The element templates as files that Camunda Modeler finds in the checkout. */
class ModelerTemplatesTest {

    private static final String VALIDATE = """
            const { validate } = require('@bpmn-io/element-templates-validator');
            const { errors } = validate(JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8')));
            (errors ?? []).forEach((error) => console.log(error.dataPath ?? error.instancePath ?? '', error.message));
            """;

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".camunda/element-templates"))) {
            return files.sorted().toList().stream();
        }
    }

    @BeforeAll
    static void packages_are_there(@TempDir Path assets) throws Exception {
        Node.installPackages(assets);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void is_valid_for_the_modeler(Path template) throws Exception {
        assertThat(Node.run("-e", VALIDATE, template.toAbsolutePath().toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void is_named_like_its_file(Path template) throws IOException {
        assertThat(Files.readString(template))
                .contains("\"id\": \"org.dealgate.%s\""
                        .formatted(template.getFileName().toString().replace(".json", "")));
    }
}
