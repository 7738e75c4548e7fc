package org.dealgate.dealroom.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.stakeholder.Stakeholder;
import org.jspecify.annotations.Nullable;

/** The people of a map as somebody types them: as the page proposes them, or as much of it as tells who is meant. */
final class TypedPeople {

    private final Map<String, Stakeholder> byLabel = new LinkedHashMap<>();

    TypedPeople(List<Stakeholder> map) {
        for (Stakeholder person : map) {
            String label = Stream.of(person.name(), person.title(), person.department())
                    .filter(part -> part != null)
                    .collect(Collectors.joining(", "));
            byLabel.put(byLabel.containsKey(label) ? label + " #" + person.id() : label, person);
        }
    }

    /** What the page proposes: no two of them are the same. */
    List<String> labels() {
        return new ArrayList<>(byLabel.keySet());
    }

    @Nullable
    String label(long stakeholder) {
        return byLabel.entrySet().stream()
                .filter(entry -> entry.getValue().id() == stakeholder)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** All whom it may mean: one where it is clear. */
    List<Stakeholder> meant(String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        List<Stakeholder> whole = byLabel.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(sought))
                .map(Map.Entry::getValue)
                .toList();
        return whole.isEmpty()
                ? byLabel.entrySet().stream()
                        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).contains(sought))
                        .map(Map.Entry::getValue)
                        .toList()
                : whole;
    }
}
