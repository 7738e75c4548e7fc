package org.dealgate.workflow.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A Camunda Form, read for checking what people send in. Fields in groups count as if they stood alone. */
public record FormSchema(String json, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static final FormSchema NONE = new FormSchema("", List.of());

    public static FormSchema parse(String json) {
        try {
            var fields = new ArrayList<FormField>();
            collect(JSON.readTree(json), fields);
            return new FormSchema(json, List.copyOf(fields));
        } catch (JsonProcessingException e) {
            throw Refusal.conflict("workflow.form.unreadable");
        }
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** What it asks for: equal for forms that take the same answers, whatever their words. */
    public Set<?> asked() {
        return fields.stream()
                .filter(field -> !field.readOnly())
                .map(FormField::withoutWords)
                .collect(Collectors.toSet());
    }

    /** The answers that become process variables. */
    public Set<String> outcomes() {
        return fields.stream().filter(FormField::outcome).map(FormField::key).collect(Collectors.toSet());
    }

    /** Whether checking what was sent takes what the form showed: conditions or the options chosen from come from there. */
    public boolean dependsOnPrefill(Map<String, Object> sent) {
        return fields.stream().anyMatch(f -> f.hide() != null || f.optionsKey() != null && hasValue(sent.get(f.key())));
    }

    private static boolean hasValue(@Nullable Object sent) {
        return sent != null && !"".equals(sent);
    }

    /** Whether the form mentions the name anywhere: as a field, in a text or in an expression. */
    boolean mentions(String name) {
        return json.contains(name);
    }

    private static void collect(JsonNode node, List<FormField> fields) {
        for (JsonNode component : node.path("components")) {
            FieldType.of(component.path("type").asText())
                    .filter(type -> component.hasNonNull("key"))
                    .ifPresent(type -> fields.add(field(component, type)));
            collect(component, fields);
        }
    }

    private static FormField field(JsonNode c, FieldType type) {
        JsonNode validate = c.path("validate");
        String key = c.path("key").asText();
        String hide = text(c.path("conditional").path("hide"));
        return new FormField(
                key,
                c.path("label").asText(c.path("dateLabel").asText(key)),
                type,
                yes(c.path("readonly")) || yes(c.path("disabled")),
                hide == null ? null : hide.replaceFirst("^\\s*=", "").trim(),
                yes(validate.path("required")),
                whole(validate.path("minLength")),
                whole(validate.path("maxLength")),
                number(validate.path("min")),
                number(validate.path("max")),
                text(validate.path("pattern")),
                text(validate.path("validationType")),
                whole(c.path("decimalDigits")),
                options(c.path("values")),
                optionsKey(c),
                yes(c.path("disallowPassedDates")),
                yes(c.path("properties").path("outcome")));
    }

    private static @Nullable List<String> options(JsonNode values) {
        if (!values.isArray()) {
            return null;
        }
        var options = new ArrayList<String>();
        values.forEach(v -> options.add(v.path("value").asText()));
        return List.copyOf(options);
    }

    private static @Nullable String optionsKey(JsonNode c) {
        String expression = text(c.path("valuesExpression"));
        return expression == null
                ? text(c.path("valuesKey"))
                : expression.replaceFirst("^\\s*=", "").trim();
    }

    private static boolean yes(JsonNode node) {
        return node.asBoolean(false);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static @Nullable Integer whole(JsonNode node) {
        return node.isNumber() ? Integer.valueOf(node.intValue()) : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        try {
            return node.isNumber() || node.isTextual() ? new BigDecimal(node.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
