package org.dealgate.workflow.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealgate.workflow.deployment.Guard.Findings;
import org.jspecify.annotations.Nullable;

/** What a form may contain: components that show and ask, none that bring in pages or markup from elsewhere. */
class FormGuard {

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

    private static final Set<String> FROM_ELSEWHERE = Set.of("html", "iframe");

    /** An id goes into the list of versions that a deal is pinned to. */
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif|webp);.*", Pattern.DOTALL);

    /** Of Markdown or markup; no tag but those that only mark text. */
    private static final Pattern PICTURE_ELSEWHERE = Pattern.compile(
            "!\\[(?![^\\[\\]\\\\`<]*+\\]\\(data:image/(png|jpeg|gif|webp);)|<(?!/?(b|br|code|em|h[1-6]|hr|i|li|ol|p|strong|ul)\\s*/?>)[a-z/!?]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern PUTS_MARKUP = Pattern.compile("\".*[!<\\\\]", Pattern.DOTALL);

    private record At(
            ModelFile file,
            FormJson form,
            int line,
            @Nullable String id,
            @Nullable String name) {

        static At of(ModelFile file, FormJson form, JsonNode component) {
            return new At(
                    file,
                    form,
                    form.line(component),
                    text(component, "id"),
                    text(component, "label", "dateLabel", "key"));
        }

        /** The first of the properties that is text and not blank. */
        private static @Nullable String text(JsonNode component, String... properties) {
            return Arrays.stream(properties)
                    .map(component::path)
                    .filter(value -> value.isTextual() && !value.asText().isBlank())
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse(null);
        }

        Finding finding(String rule, Object... args) {
            return new Finding(Finding.Level.ERROR, rule, file.name(), id, name, line, List.of(args));
        }

        Finding finding(Feel.Breach breach) {
            return finding(breach.rule(), breach.args().toArray());
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
            FormJson form = FormJson.read(file);
            At at = At.of(file, form, form.root());
            checkId(at, findings);
            check(form.root(), at, findings);
        } catch (ModelXml.Unreadable unreadable) {
            findings.add(unreadable.in(file));
        }
    }

    private static void checkId(At form, Findings findings) {
        if (form.id() == null) {
            findings.add(form.finding("form-without-id"));
        } else if (!ID.matcher(form.id()).matches()) {
            findings.add(Finding.error("form-id", form.file(), form.line(), Findings.shown(form.id())));
        }
    }

    /** Depth is limited by the JSON reader. */
    private void check(JsonNode node, At above, Findings findings) {
        boolean named = node.hasNonNull("type") && node.hasNonNull("id");
        boolean typed = node.path("type").isTextual();
        At at = typed || named ? At.of(above.file(), above.form(), node) : above;
        if (typed) {
            checkComponent(node, at, findings);
        } else if (named) {
            findings.add(at.finding(
                    "form-component", Findings.shown(node.path("type").toString())));
        }
        for (JsonNode component : node.path("components")) {
            if (!component.path("type").isTextual() && !component.hasNonNull("id")) {
                findings.add(at.finding("form-component", Findings.shown(component.toString())));
            }
        }
        node.properties().forEach(e -> check(e.getValue(), at, findings));
        if (node.isArray()) {
            node.forEach(item -> check(item, at, findings));
        }
        if (node.isTextual()) {
            feel(node.asText()).ifPresent(breach -> findings.add(at.finding(breach)));
        }
    }

    private void checkComponent(JsonNode component, At at, Findings findings) {
        String type = component.path("type").asText();
        if (FROM_ELSEWHERE.contains(type)) {
            findings.add(at.finding("form-component", type));
        } else if (!COMPONENTS.contains(type)) {
            findings.add(at.finding("form-unknown-type", Findings.shown(type)));
        }
        String source = component.path("source").asText();
        if (type.equals("image") && !PICTURE.matcher(source).matches()) {
            findings.add(at.finding("form-image", Findings.shown(source)));
        }
        String text = component.path("text").asText();
        if (type.equals("text") && bringsPictures(text)) {
            findings.add(at.finding("form-image", Findings.shown(text)));
        }
        String key = component.path("key").asText();
        if (component.path("properties").path("outcome").asBoolean()) {
            variables.refusal(key).ifPresent(rule -> findings.add(at.finding(rule, key)));
        }
    }

    /** Markdown, with values put in before it is read as such. */
    private static boolean bringsPictures(String text) {
        boolean puts = TEMPLATE.matcher(text)
                .results()
                .anyMatch(t -> PUTS_MARKUP.matcher(t.group()).find());
        return puts
                || PICTURE_ELSEWHERE
                        .matcher(TEMPLATE.matcher(text).replaceAll(""))
                        .find();
    }

    private static Optional<Feel.Breach> feel(String text) {
        String stripped = text.strip();
        return stripped.startsWith("=") ? Feel.inExpression(stripped.substring(1)) : Feel.inTemplate(text);
    }
}
