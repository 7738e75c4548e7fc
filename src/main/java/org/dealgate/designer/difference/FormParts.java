package org.dealgate.designer.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.jspecify.annotations.Nullable;

/** The parts of a form: the form itself and its fields, wherever they stand in groups. */
final class FormParts {

    private static final String FORM = "form:form";
    private static final Set<String> TOOLS =
            Set.of("exporter", "schemaVersion", "executionPlatform", "executionPlatformVersion");

    private final List<Field> before = new ArrayList<>();
    private final List<Field> after = new ArrayList<>();
    private final Map<Field, String> keys = new HashMap<>();

    /** Compared by identity: two fields may say the same. */
    private static final class Field {

        private final JsonNode json;
        private final @Nullable Field group;
        private final int place;

        Field(JsonNode json, @Nullable Field group, int place) {
            this.json = json;
            this.group = group;
            this.place = place;
        }

        Optional<String> text(String property) {
            JsonNode value = json.path(property);
            return value.isTextual() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
        }

        /** How it is known: the file's root has no label. */
        String title() {
            return Stream.of("label", "dateLabel", "text", "key", "id", "type")
                    .flatMap(property -> text(property).stream())
                    .findFirst()
                    .orElse("?");
        }
    }

    private FormParts(JsonNode before, JsonNode after) {
        collect(before, null, 0, this.before);
        collect(after, null, 0, this.after);
        Matching<Field> matching = new Matching<>(this.before, this.after)
                .by(field -> field.group == null ? Optional.of(FORM) : Optional.empty())
                .by(field -> field.text("id"))
                .by(field -> field.text("key"))
                .by(field -> Optional.of(field.json));
        int i = 0;
        for (Field field : this.after) {
            keys.put(field, String.valueOf(i++));
        }
        for (Field field : this.before) {
            keys.put(field, matching.of(field).map(keys::get).orElse("gone " + i++));
        }
    }

    static List<Change> changes(JsonNode before, JsonNode after) {
        FormParts parts = new FormParts(before, after);
        return Comparison.of(parts.of(parts.before), parts.of(parts.after));
    }

    private static void collect(JsonNode json, @Nullable Field group, int place, List<Field> fields) {
        Field field = new Field(json, group, place);
        fields.add(field);
        int at = 0;
        for (JsonNode component : json.path("components")) {
            collect(component, field, ++at, fields);
        }
    }

    private List<Part> of(List<Field> fields) {
        return fields.stream().map(this::part).toList();
    }

    private Part part(Field field) {
        Map<Property, List<String>> sequences = new LinkedHashMap<>();
        List<Property> properties = new ArrayList<>();
        String type = field.group == null ? FORM : "form:" + field.text("type").orElse("?");
        properties.add(Place.of("type", Aspect.MEANING).with(type, type));
        if (field.group != null) {
            properties.add(Place.of("within", Aspect.MEANING).with(key(field.group), field.group.title()));
        }
        JsonProperties said = new JsonProperties(properties, sequences);
        field.json.properties().forEach(entry -> {
            boolean told = entry.getKey().equals("components")
                    || field.group != null && entry.getKey().equals("type");
            if (!told) {
                said.say(
                        entry.getValue(),
                        Place.TOP.as(aspect(field, entry.getKey())).attribute(entry.getKey()));
            }
        });
        return new Part(
                key(field),
                field.text("id").or(() -> field.text("key")).orElse(type),
                type,
                field.title(),
                field.group == null ? null : field.group.text("id").orElse(FORM),
                field.group == null ? null : key(field.group),
                field.place,
                Part.byPath(properties),
                sequences);
    }

    private static Aspect aspect(Field field, String property) {
        if (field.group == null) {
            return TOOLS.contains(property) ? Aspect.TECHNICAL : Aspect.MEANING;
        }
        return switch (property) {
            case "layout" -> Aspect.LAYOUT;
            case "id" -> Aspect.TECHNICAL;
            default -> Aspect.MEANING;
        };
    }

    private String key(Field field) {
        return String.valueOf(keys.get(field));
    }
}
