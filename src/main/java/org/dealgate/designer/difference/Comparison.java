package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.designer.difference.Change.Kind;
import org.dealgate.designer.difference.PropertyChange.Aspect;

/** Compares the parts of two models. */
final class Comparison {

    /** What is said of the part as a whole already. */
    private static final Set<String> KNOWN = Set.of("id", "type", "within", "/@name");

    private final Map<String, Part> before;
    private final Map<String, Part> after;
    private final Set<String> displaced = new HashSet<>();

    private Comparison(List<Part> before, List<Part> after) {
        this.before = byKey(before);
        this.after = byKey(after);
        Map<String, List<Part>> series = after.stream()
                .filter(this::inTheSameSeries)
                .collect(Collectors.groupingBy(part -> String.valueOf(part.series())));
        for (List<Part> parts : series.values()) {
            List<Integer> places = parts.stream()
                    .map(part -> this.before.get(part.key()).place())
                    .toList();
            Order.displaced(places).forEach(at -> displaced.add(parts.get(at).key()));
        }
    }

    /** In the order of the parts after; what is gone stands behind what it stood behind. */
    static List<Change> of(List<Part> before, List<Part> after) {
        return new Comparison(before, after).changes();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (String key : Order.merged(List.copyOf(before.keySet()), List.copyOf(after.keySet()))) {
            Part here = before.get(key);
            Part there = after.get(key);
            if (here == null) {
                changes.add(Change.of(there, Set.of(Kind.ADDED), all(there, true)));
            } else if (there == null) {
                changes.add(Change.of(here, Set.of(Kind.REMOVED), all(here, false)));
            } else {
                changes.addAll(changed(here, there).stream().toList());
            }
        }
        return changes;
    }

    private boolean inTheSameSeries(Part part) {
        Part was = before.get(part.key());
        return was != null && part.series() != null && part.series().equals(was.series());
    }

    private static List<PropertyChange> all(Part part, boolean added) {
        return part.properties().values().stream()
                .filter(property -> property.aspect() == Aspect.MEANING && !KNOWN.contains(property.path()))
                .map(property -> Property.change(added ? null : property, added ? property : null))
                .toList();
    }

    private Optional<Change> changed(Part here, Part there) {
        List<PropertyChange> found = new ArrayList<>();
        if (displaced.contains(there.key())) {
            found.add(here.moved(there));
        }
        found.addAll(properties(here, there));
        there.sequences().forEach((property, is) -> {
            List<String> was = here.sequences().getOrDefault(property, List.of());
            if (!Order.kept(was, is)) {
                found.add(new PropertyChange(
                        property.property(),
                        property.names(),
                        property.technical(),
                        property.aspect(),
                        String.join(", ", was),
                        String.join(", ", is)));
            }
        });
        // what matters comes first
        found.sort(Comparator.comparing(PropertyChange::aspect));
        return Change.of(there, found);
    }

    private static List<PropertyChange> properties(Part here, Part there) {
        Map<String, PropertyChange> found = new LinkedHashMap<>();
        Set<String> paths = new LinkedHashSet<>(there.properties().keySet());
        paths.addAll(here.properties().keySet());
        for (String path : paths) {
            Property was = here.properties().get(path);
            Property is = there.properties().get(path);
            if (was == null || is == null || !was.value().equals(is.value())) {
                found.put(path, Property.change(was, is));
            }
        }
        dropImplied(found);
        return List.copyOf(found.values());
    }

    /** Where something within a part comes or goes as a whole, its id need not be said. */
    private static void dropImplied(Map<String, PropertyChange> found) {
        Set<String> whole = new HashSet<>();
        found.forEach((path, change) -> {
            if (change.aspect() != Aspect.TECHNICAL) {
                for (String around = path; !around.isEmpty(); around = around(around)) {
                    whole.add(sides(change) + around);
                }
            }
        });
        found.entrySet()
                .removeIf(entry -> entry.getValue().aspect() == Aspect.TECHNICAL
                        && !around(entry.getKey()).isEmpty()
                        && !sides(entry.getValue()).equals("both")
                        && whole.contains(sides(entry.getValue()) + around(entry.getKey())));
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String sides(PropertyChange change) {
        return change.before() == null ? "after" : change.after() == null ? "before" : "both";
    }

    private static Map<String, Part> byKey(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.toMap(Part::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
