package org.dealgate.designer.difference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;

/** What each element of a file is tied to: what flows into it and out of it, what it depends on. */
final class Neighbours {

    private final Map<String, Set<Tie>> ties = new HashMap<>();

    private record Tie(String way, String id) {}

    Neighbours(Map<String, Element> standing) {
        standing.forEach((id, element) -> {
            String source = element.attribute("sourceRef").orElse(null);
            String target = element.attribute("targetRef").orElse(null);
            if (source != null && target != null) {
                tie(id, "from", source);
                tie(id, "to", target);
                tie(source, "to", target);
                tie(target, "from", source);
            }
            element.attribute("attachedToRef").ifPresent(host -> tie(id, "on", host));
            element.children().stream()
                    .filter(child -> child.name().endsWith("Requirement"))
                    .flatMap(child -> child.children().stream())
                    .flatMap(child -> child.attribute("href").stream())
                    .map(href -> href.substring(href.indexOf('#') + 1))
                    .forEach(needed -> {
                        tie(id, "needs", needed);
                        tie(needed, "serves", id);
                    });
        });
    }

    private void tie(String from, String way, String to) {
        ties.computeIfAbsent(from, id -> new HashSet<>()).add(new Tie(way, to));
    }

    /** From 0 to 1. @param renamed what is known already about ids of this file in the other one */
    double alike(String id, Neighbours others, String other, Map<String, String> renamed) {
        Set<Tie> translated = new HashSet<>();
        for (Tie tie : ties.getOrDefault(id, Set.of())) {
            translated.add(new Tie(tie.way, renamed.getOrDefault(tie.id, tie.id)));
        }
        return Likeness.overlap(translated, others.ties.getOrDefault(other, Set.of()));
    }
}
