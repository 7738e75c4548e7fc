package org.dealgate.designer.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Elements that say they are made by a template: whether they still are what it makes. */
final class Templates implements Rule {

    private static final String OURS = "org.dealgate.";

    /** What {@link References} looks after, by template or not. */
    private static final Set<String> PINS = Set.of(
            "camunda:calledElementBinding",
            "camunda:calledElementVersion",
            "camunda:formRefBinding",
            "camunda:decisionRefBinding",
            "camunda:decisionRefVersion");

    private final Map<String, JsonNode> templates = read();

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.process()
                    .all()
                    .forEach(element -> element.attribute("camunda:modelerTemplate")
                            .filter(id -> id.startsWith(OURS))
                            .ifPresent(id -> check(model, element, id, findings)));
        }
    }

    private void check(ProcessModel model, Element element, String id, Findings findings) {
        JsonNode template = templates.get(id);
        if (template == null) {
            findings.add(Check.UNKNOWN_TEMPLATE, model.file(), element, id);
            return;
        }
        String name = template.path("name").asText();
        String version = template.path("version").asText();
        if (!element.attribute("camunda:modelerTemplateVersion").equals(Optional.of(version))) {
            findings.add(Check.TEMPLATE_OUTDATED, model.file(), element, name, version);
        }
        if (!applies(template, element)) {
            findings.add(Check.TEMPLATE_MISPLACED, model.file(), element, name);
            return;
        }
        template.path("properties").forEach(property -> check(model, element, name, property, findings));
    }

    private static boolean applies(JsonNode template, Element element) {
        for (JsonNode type : template.path("appliesTo")) {
            if (type.asText().equalsIgnoreCase(element.name())) {
                return true;
            }
        }
        return false;
    }

    private static void check(ProcessModel model, Element element, String name, JsonNode property, Findings findings) {
        JsonNode binding = property.path("binding");
        Optional<String> value = value(element, binding);
        if (property.path("type").asText().equals("Hidden")) {
            String fixed = property.path("value").asText();
            boolean another = value.isEmpty() || !value.get().equals(fixed);
            if (another && !isElsewhere(binding)) {
                findings.add(
                        Check.TEMPLATE_EDITED,
                        model.file(),
                        element,
                        name,
                        binding.path("name").asText(),
                        fixed);
            }
            return;
        }
        JsonNode pattern = property.path("constraints").path("pattern");
        value.filter(given -> !isElsewhere(binding)
                        && !given.matches(pattern.path("value").asText(".*")))
                .ifPresent(given -> findings.add(
                        Check.TEMPLATE_VALUE,
                        model.file(),
                        element,
                        property.path("label").asText(),
                        given,
                        pattern.path("message").asText()));
    }

    private static boolean isElsewhere(JsonNode binding) {
        return PINS.contains(binding.path("name").asText())
                || binding.path("type").asText().startsWith("camunda:in");
    }

    private static Optional<String> value(Element element, JsonNode binding) {
        String name = binding.path("name").asText();
        return switch (binding.path("type").asText()) {
            case "property" -> element.attribute(name);
            case "camunda:property" ->
                Optional.ofNullable(Beans.propertiesOf(element).get(name)).filter(value -> !value.isBlank());
            default -> Optional.empty();
        };
    }

    private static Map<String, JsonNode> read() {
        var templates = new HashMap<String, JsonNode>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:element-templates/*.json")) {
                try (InputStream json = resource.getInputStream()) {
                    JsonNode template = new ObjectMapper().readTree(json);
                    templates.put(template.path("id").asText(), template);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
