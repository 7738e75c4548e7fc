package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.dealgate.workflow.deployment.Element;

/** All that an element and the elements in it say, property by property; nothing is left out. */
final class Description {

    /** By which attribute elements of the same name are told apart. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("camunda:constraint", "name"),
            Map.entry("camunda:entry", "key"),
            Map.entry("camunda:executionListener", "event"),
            Map.entry("camunda:field", "name"),
            Map.entry("camunda:formField", "id"),
            Map.entry("camunda:in", "target"),
            Map.entry("camunda:inputParameter", "name"),
            Map.entry("camunda:out", "target"),
            Map.entry("camunda:outputParameter", "name"),
            Map.entry("camunda:property", "name"),
            Map.entry("camunda:taskListener", "event"),
            Map.entry("camunda:value", "id"));

    private static final Set<String> REFERENCES = Set.of(
            "attachedToRef",
            "dataStoreRef",
            "dataObjectRef",
            "default",
            "errorRef",
            "escalationRef",
            "href",
            "messageRef",
            "processRef",
            "signalRef",
            "sourceRef",
            "targetRef");

    private static final Set<String> TOOLS = Set.of(
            "exporter",
            "exporterVersion",
            "targetNamespace",
            "modeler:executionPlatform",
            "modeler:executionPlatformVersion");

    private final Predicate<Element> elsewhere;
    private final UnaryOperator<String> titles;
    private final List<Property> properties = new ArrayList<>();
    private final Map<Property, List<String>> sequences = new LinkedHashMap<>();

    /**
     * @param elsewhere what is told elsewhere, with all that is in it
     * @param titles turns an id into what people know it by
     */
    Description(Predicate<Element> elsewhere, UnaryOperator<String> titles) {
        this.elsewhere = elsewhere;
        this.titles = titles;
    }

    Map<String, Property> properties() {
        return Part.byPath(properties);
    }

    Map<Property, List<String>> sequences() {
        return sequences;
    }

    void add(Property property) {
        properties.add(property);
    }

    /** What nothing but its order says. */
    void sequence(Place place, List<String> elements) {
        sequences.put(place.with("", ""), elements);
    }

    /** The id of a part is what it is known by, and no property of it. */
    Description ofPart(Element element) {
        say(element, Place.TOP, Set.of("id"));
        return this;
    }

    void say(Element element, Place place, Set<String> told) {
        int before = properties.size();
        stated(element).forEach((name, value) -> {
            if (!told.contains(name)) {
                Place at = place.attribute(name);
                properties.add((isTechnical(element, name) ? at.as(Aspect.TECHNICAL) : at)
                        .with(plain(name, value), shown(name, value)));
            }
        });
        if (!element.text().isEmpty()) {
            properties.add(place.with(element.text(), element.text()));
        }
        List<Element> within =
                element.children().stream().filter(elsewhere.negate()).toList();
        sayAll(within, place);
        boolean silent = properties.size() == before && element.children().isEmpty() && place != Place.TOP;
        if (silent && !Place.WRAPPERS.contains(element.name())) {
            properties.add(place.with("", ""));
        }
    }

    /** Its attributes; a default is said alike whether it is written or not. */
    private static Map<String, String> stated(Element element) {
        var stated = new TreeMap<>(element.attributes());
        stated.remove("camunda:exclusive", "true");
        if (element.is("dmn:decisionTable")) {
            stated.putIfAbsent("hitPolicy", "UNIQUE");
        }
        return stated;
    }

    private void sayAll(List<Element> elements, Place around) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (Element element : elements) {
            String attribute = KEYS.getOrDefault(element.name(), "");
            Optional<String> key = element.attribute(attribute).or(() -> needed(element));
            int same = seen.merge(element.name() + " " + key.orElse(""), 1, Integer::sum);
            String distinct = key.orElse("") + (same == 1 ? "" : "#" + same);
            Place place = around.child(element.name(), distinct);
            say(element, key.map(place::named).orElse(place), key.isPresent() ? Set.of(attribute) : Set.of());
            orders.computeIfAbsent(element.name(), n -> new ArrayList<>()).add(distinct);
        }
        orders.forEach((name, order) -> {
            if (order.size() > 1) {
                Place place = around.child(name, "").child("order", "");
                sequence(place, order);
            }
        });
    }

    /** What a decision depends on tells its requirements apart. */
    private static Optional<String> needed(Element element) {
        return element.name().endsWith("Requirement")
                ? element.children().stream()
                        .flatMap(c -> c.attribute("href").stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isTechnical(Element element, String attribute) {
        return attribute.equals("id")
                || attribute.equals("xsi:type")
                || element.name().endsWith(":definitions") && TOOLS.contains(attribute);
    }

    /** Which prefix stands for a namespace is the file's own affair. */
    private static String plain(String attribute, String value) {
        return attribute.equals("xsi:type") ? value.substring(value.indexOf(':') + 1) : value;
    }

    private String shown(String attribute, String value) {
        if (!REFERENCES.contains(attribute)) {
            return plain(attribute, value);
        }
        return titles.apply(value.startsWith("#") ? value.substring(1) : value);
    }
}
