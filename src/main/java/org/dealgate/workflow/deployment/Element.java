package org.dealgate.workflow.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a BPMN or DMN file. Names carry the prefix that the namespace usually has, whatever the file calls it:
 * {@code bpmn:userTask}, {@code camunda:formRef}, {@code dmn:decision}; attributes without a namespace have none.
 */
public final class Element {

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final @Nullable Element parent;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, Map<String, String> attributes, int line, @Nullable Element parent) {
        this.name = name;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void addText(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    public String name() {
        return name;
    }

    public boolean is(String name) {
        return this.name.equals(name);
    }

    /** In the file's order. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** Empty where it is absent or blank. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isBlank());
    }

    public Optional<String> id() {
        return attribute("id");
    }

    /** Its name for people, else its id, else what it is. */
    public String title() {
        return attribute("name").or(this::id).orElse(name);
    }

    /** Where its start tag ends; the first line is 1. */
    public int line() {
        return line;
    }

    public Optional<Element> parent() {
        return Optional.ofNullable(parent);
    }

    public List<Element> children() {
        return Collections.unmodifiableList(children);
    }

    public Stream<Element> children(String name) {
        return children.stream().filter(child -> child.is(name));
    }

    public Optional<Element> child(String name) {
        return children(name).findFirst();
    }

    /** The children of its extension elements. */
    public Stream<Element> extensions(String name) {
        return children.stream()
                .filter(child -> child.name.endsWith(":extensionElements"))
                .flatMap(child -> child.children(name));
    }

    /** Itself and all below it, in the file's order. */
    public Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    public Stream<Element> all(String name) {
        return all().filter(element -> element.is(name));
    }

    /** Itself and all above it, the nearest first. */
    public Stream<Element> upwards() {
        return Stream.<@Nullable Element>iterate(this, element -> element != null, element -> element.parent);
    }

    /** What stands directly in it, without spaces around it. */
    public String text() {
        return text.toString().strip();
    }

    @Override
    public String toString() {
        return "<" + name + " " + attributes + "> in line " + line;
    }
}
