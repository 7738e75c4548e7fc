package org.dealgate.designer.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dealgate.workflow.deployment.FormJson;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.jspecify.annotations.Nullable;

/**
 * A component of a form, or the form itself.
 *
 * @param line where it begins; where it is no object, where what it stands in does
 */
record FormComponent(
        ModelFile file, JsonNode json, int line, @Nullable FormComponent parent, List<FormComponent> children) {

    static FormComponent read(ModelFile file) throws ModelXml.Unreadable {
        var json = FormJson.read(file);
        return component(file, json, json.root(), null);
    }

    private static FormComponent component(
            ModelFile file, FormJson json, JsonNode node, @Nullable FormComponent parent) {
        var children = new ArrayList<FormComponent>();
        int line = node.isObject() || parent == null ? json.line(node) : parent.line();
        var component = new FormComponent(file, node, line, parent, Collections.unmodifiableList(children));
        node.path("components").forEach(child -> children.add(component(file, json, child, component)));
        return component;
    }

    Stream<FormComponent> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(FormComponent::all));
    }

    String type() {
        return text("type").orElse("");
    }

    Optional<String> id() {
        return text("id");
    }

    /** Under which its value is known. */
    Optional<String> key() {
        return text("key");
    }

    Optional<String> label() {
        return text("label").or(() -> text("dateLabel"));
    }

    /** A property that is text, by its path; empty where it is absent, blank or something else. */
    Optional<String> text(String... path) {
        JsonNode at = at(path);
        return at.isTextual() && !at.asText().isBlank() ? Optional.of(at.asText()) : Optional.empty();
    }

    /** Whether a property is set, by its path. */
    boolean is(String... path) {
        return at(path).asBoolean(false);
    }

    boolean has(String... path) {
        return !at(path).isMissingNode() && !at(path).isNull();
    }

    JsonNode at(String... path) {
        JsonNode at = json;
        for (String step : path) {
            at = at.path(step);
        }
        return at;
    }

    boolean isReadOnly() {
        return is("readonly") || is("disabled");
    }

    /** Whether it asks for a day, without time. */
    boolean isDate() {
        return type().equals("datetime") && text("subtype").equals(Optional.of("date"));
    }

    /** Whether its answer becomes a process variable. */
    boolean isOutcome() {
        return is("properties", "outcome");
    }

    /** What it offers to choose from; empty where that is not written in the form. */
    Optional<Set<String>> options() {
        return json.path("values").isArray()
                ? Optional.of(StreamSupport.stream(json.path("values").spliterator(), false)
                        .map(value -> value.path("value").asText())
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    boolean isOneOf(String... types) {
        return Arrays.asList(types).contains(type());
    }

    /** Not with its parent and children, which lead back to it. */
    @Override
    public String toString() {
        return type() + " " + id().orElse("") + " in line " + line;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }
}
