package org.dealgate.workflow.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgate.workflow.deployment.Guard.Findings;
import org.jspecify.annotations.Nullable;

/** What a form may contain: components that show and ask, none that bring in pages or markup from elsewhere. */
class FormGuard {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int MOST_BYTES = 1_000_000;
    private static final Set<String> COMPONENTS = Set.of(
            "default",
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "dynamiclist",
            "expression",
            "filepicker",
            "group",
            "image",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");

    /** An id goes into the list of versions that a deal is pinned to. */
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif|webp);.*", Pattern.DOTALL);

    private record At(
            ModelFile file, @Nullable String id, @Nullable String name) {

        Finding finding(String rule, Object... args) {
            return new Finding(Finding.Level.ERROR, rule, file.name(), id, name, 0, List.of(args));
        }
    }

    private final VariableGuard variables;

    FormGuard(VariableGuard variables) {
        this.variables = variables;
    }

    void check(ModelFile file, Findings findings) {
        if (file.content().length > MOST_BYTES) {
            findings.add("too-large", MOST_BYTES / 1_000_000);
            return;
        }
        try {
            JsonNode form = JSON.readTree(file.content());
            if (form == null || !form.isObject()) {
                findings.add("form-no-object");
                return;
            }
            if (!ID.matcher(form.path("id").asText()).matches()) {
                findings.add("form-id", Findings.shown(form.path("id").asText()));
            }
            check(form, new At(file, null, null), findings);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            findings.add(Finding.error("form-malformed", file, line, String.valueOf(e.getOriginalMessage())));
        } catch (IOException e) {
            // an encoding that it does not keep to
            findings.add("form-malformed", String.valueOf(e.getMessage()));
        }
    }

    /** Depth is limited by the JSON reader. */
    private void check(JsonNode node, At above, Findings findings) {
        At at = node.hasNonNull("id") && node.hasNonNull("type") ? at(node, above) : above;
        if (node.hasNonNull("type") && isComponent(node)) {
            checkComponent(node, at, findings);
        }
        node.properties().forEach(e -> check(e.getValue(), at, findings));
        if (node.isArray()) {
            node.forEach(item -> check(item, at, findings));
        }
        if (node.isTextual() && isExpression(node.asText()) && Feel.definesFunction(node.asText())) {
            findings.add(at.finding("feel-function", Findings.shown(node.asText())));
        }
    }

    private void checkComponent(JsonNode component, At at, Findings findings) {
        String type = component.path("type").asText();
        if (!COMPONENTS.contains(type)) {
            findings.add(at.finding("form-component", Findings.shown(type)));
        }
        String source = component.path("source").asText();
        if (type.equals("image") && !PICTURE.matcher(source).matches()) {
            findings.add(at.finding("form-image", Findings.shown(source)));
        }
        String key = component.path("key").asText();
        if (component.path("properties").path("outcome").asBoolean() && variables.isKept(key)) {
            findings.add(at.finding("kept-variable", key));
        }
    }

    /** Options of a list have no type; what a form's own properties hold is text. */
    private static boolean isComponent(JsonNode node) {
        return node.path("type").isTextual();
    }

    private static boolean isExpression(String text) {
        return text.stripLeading().startsWith("=") || text.contains("{{");
    }

    private static At at(JsonNode component, At above) {
        String name = component.path("label").asText(component.path("key").asText(""));
        return new At(above.file(), component.path("id").asText(), name.isEmpty() ? null : name);
    }
}
