package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.dealgate.workflow.deployment.Element;

/** Where and how the elements of a file are drawn. */
final class Drawing {

    private static final Set<String> DRAWN =
            Set.of("bpmndi:BPMNPlane", "bpmndi:BPMNShape", "bpmndi:BPMNEdge", "dmndi:DMNShape", "dmndi:DMNEdge");
    private static final List<String> SIDES = List.of("x", "y", "width", "height");

    /** What is drawn of each part, by the part's element. */
    private final Map<Element, List<Element>> drawn = new HashMap<>();

    private final Set<Element> owned = new HashSet<>();

    Drawing(Element root) {
        Map<String, Element> owners = new HashMap<>();
        root.all()
                .filter(e -> !e.name().contains("di:"))
                .forEach(element -> element.id()
                        .ifPresent(id -> element.upwards()
                                .filter(Standing::alone)
                                .findFirst()
                                .ifPresent(owner -> owners.putIfAbsent(id, owner))));
        root.all()
                .filter(element -> DRAWN.contains(element.name()))
                .forEach(element -> reference(element).map(owners::get).ifPresent(owner -> {
                    drawn.computeIfAbsent(owner, o -> new ArrayList<>()).add(element);
                    owned.add(element);
                }));
    }

    /** Whether {@link #describe} tells it, with the part that it draws. */
    boolean tells(Element element) {
        return owned.contains(element)
                || isGeometry(element) && element.upwards().anyMatch(owned::contains);
    }

    private static Optional<String> reference(Element element) {
        return element.attribute("bpmnElement")
                .or(() -> element.attribute("dmnElementRef"))
                .map(ref -> ref.substring(ref.indexOf('#') + 1));
    }

    void describe(Element part, Description description) {
        Map<String, Integer> seen = new HashMap<>();
        for (Element element : drawn.getOrDefault(part, List.of())) {
            int same = seen.merge(element.name(), 1, Integer::sum);
            Place place = Place.of("layout", Aspect.LAYOUT).child(element.name(), same == 1 ? "" : "#" + same);
            Place named = new Place(place.path(), "layout", List.of(), element.name(), Aspect.LAYOUT);
            // an edge may draw one of several requirements of a decision
            boolean own = reference(element).equals(part.id());
            say(element, named, own ? Set.of("bpmnElement", "dmnElementRef") : Set.of(), description);
        }
    }

    /** Where people come to it when they read from left to right; what is not drawn comes last, what is around it all first. */
    Corner corner(Element part) {
        if (part.is("bpmn:process")) {
            return new Corner(-Double.MAX_VALUE, 0);
        }
        return drawn.getOrDefault(part, List.of()).stream()
                .flatMap(Element::all)
                .filter(element -> element.is("dc:Bounds") || element.is("di:waypoint"))
                .findFirst()
                .map(at -> new Corner(coordinate(at, "x"), coordinate(at, "y")))
                .orElse(new Corner(Double.MAX_VALUE, 0));
    }

    private static double coordinate(Element at, String axis) {
        try {
            return Double.parseDouble(at.attribute(axis).orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    record Corner(double x, double y) implements Comparable<Corner> {

        @Override
        public int compareTo(Corner other) {
            return Comparator.comparingDouble(Corner::x)
                    .thenComparingDouble(Corner::y)
                    .compare(this, other);
        }
    }

    private static void say(Element element, Place place, Set<String> told, Description description) {
        List<Element> points = element.children("di:waypoint").toList();
        if (!points.isEmpty()) {
            String line = points.stream().map(Drawing::numbers).collect(Collectors.joining(" → "));
            description.add(place.child("di:waypoint", "").with(line, line));
        }
        element.children("dc:Bounds").forEach(bounds -> {
            String numbers = numbers(bounds);
            description.add(place.child("dc:Bounds", "").with(numbers, numbers));
        });
        // there should be nothing else in them
        element.children().stream()
                .filter(child -> child.name().startsWith("d")
                        && !(child.text().isEmpty() && child.children().isEmpty()))
                .forEach(child -> description.say(
                        child,
                        place.child(child.name(), "within"),
                        child.attributes().keySet()));
        element.children("bpmndi:BPMNLabel")
                .forEach(label -> say(label, place.child(label.name(), ""), Set.of(), description));
        description.say(element, place, told);
    }

    private static boolean isGeometry(Element element) {
        return element.is("di:waypoint") || element.is("dc:Bounds") || element.is("bpmndi:BPMNLabel");
    }

    private static String numbers(Element element) {
        Map<String, String> rest = new LinkedHashMap<>(element.attributes());
        List<String> numbers = new ArrayList<>();
        SIDES.forEach(side ->
                Optional.ofNullable(rest.remove(side)).map(Drawing::number).ifPresent(numbers::add));
        rest.forEach((name, value) -> numbers.add(name + "=" + value));
        return String.join(", ", numbers);
    }

    /** Some tools write whole numbers with a point. */
    private static String number(String text) {
        return text.replaceFirst("\\.0+$", "");
    }
}
