package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The element templates that Camunda Modeler finds in the checkout, against its schema and the shipped processes. */
class ElementTemplatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VALIDATE = """
            const { validate } = require('@bpmn-io/element-templates-validator');
            const { errors } = validate(JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8')));
            (errors ?? []).forEach((error) => console.log(error.dataPath ?? error.instancePath ?? '', error.message));
            """;

    static Stream<Path> templates() throws IOException {
        return files(".camunda/element-templates", ".json").stream();
    }

    static List<Element> templatedElements() throws Exception {
        return files("processes", ".bpmn").stream()
                .flatMap(ElementTemplatesTest::elements)
                .filter(element -> element.hasAttribute("camunda:modelerTemplate"))
                .toList();
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
    void is_named_like_its_file_and_used(Path file) throws Exception {
        JsonNode template = JSON.readTree(file.toFile());

        assertThat(template.path("id").asText())
                .isEqualTo("org.dealgate." + file.getFileName().toString().replace(".json", ""));
        assertThat(templatedElements())
                .extracting(element -> element.getAttribute("camunda:modelerTemplate"))
                .contains(template.path("id").asText());
    }

    @Test
    void what_processes_use_is_what_the_templates_say() throws Exception {
        Map<String, JsonNode> byId = templates()
                .map(ElementTemplatesTest::read)
                .collect(Collectors.toMap(template -> template.path("id").asText(), Function.identity()));

        assertThat(templatedElements()).isNotEmpty().allSatisfy(element -> {
            JsonNode template = byId.get(element.getAttribute("camunda:modelerTemplate"));
            assertThat(template).isNotNull();
            assertThat(element.getAttribute("camunda:modelerTemplateVersion"))
                    .isEqualTo(template.path("version").asText());
            assertThat(template.path("appliesTo"))
                    .extracting(type -> type.asText().toLowerCase())
                    .contains(element.getNodeName().toLowerCase());
            assertThat(template.path("properties")).allSatisfy(property -> assertFixed(element, property));
        });
    }

    /** What the Modeler does not let people edit must not have been edited elsewhere. */
    private static void assertFixed(Element element, JsonNode property) {
        JsonNode binding = property.path("binding");
        if (property.path("type").asText().equals("Hidden")
                && binding.path("type").asText().equals("property")) {
            assertThat(element.getAttribute(binding.path("name").asText()))
                    .isEqualTo(property.path("value").asText());
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Stream<Element> elements(Path process) {
        try {
            var all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(process.toFile())
                    .getElementsByTagName("*");
            return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
        } catch (Exception unreadable) {
            throw new AssertionError(process.toString(), unreadable);
        }
    }

    private static JsonNode read(Path template) {
        try {
            return JSON.readTree(template.toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(template.toString(), unreadable);
        }
    }
}
