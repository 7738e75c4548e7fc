package org.dealgate.workflow.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dealgate.workflow.published.ElementTemplate.Binding;
import org.dealgate.workflow.published.ElementTemplate.Choice;
import org.dealgate.workflow.published.ElementTemplate.Property;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the element templates that come with Dealgate. */
public final class ElementTemplates {

    private static final String WHERE = "classpath*:element-templates/*.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ElementTemplates() {}

    /** By id; keep the answer. */
    public static List<ElementTemplate> read() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(WHERE))
                    .map(ElementTemplates::read)
                    .sorted(Comparator.comparing(ElementTemplate::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ElementTemplate read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            JsonNode template = JSON.readTree(content);
            return new ElementTemplate(
                    template.path("id").asText(),
                    template.path("version").asInt(),
                    template.path("name").asText(),
                    template.path("description").asText(),
                    all(template.path("appliesTo")).map(JsonNode::asText).toList(),
                    all(template.path("properties"))
                            .map(ElementTemplates::property)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Property property(JsonNode property) {
        JsonNode constraints = property.path("constraints");
        JsonNode binding = property.path("binding");
        return new Property(
                property.path("label").asText(),
                property.path("description").asText(),
                property.path("type").asText().equals("Hidden"),
                text(property.path("value")),
                all(property.path("choices"))
                        .map(c -> new Choice(
                                c.path("name").asText(), c.path("value").asText()))
                        .toList(),
                constraints.path("notEmpty").asBoolean(),
                constraints.has("maxLength") ? constraints.path("maxLength").asInt() : null,
                text(constraints.path("pattern").path("value")),
                text(constraints.path("pattern").path("message")),
                new Binding(
                        binding.path("type").asText(),
                        binding.path("name").asText(binding.path("target").asText()),
                        binding.path("expression").asBoolean()));
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }
}
