package org.dealgate.designer.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;

/** How much alike two elements of two files are, by what can be seen of each alone. */
final class Likeness {

    private static final double SAME_TYPE = 2;
    private static final double LIKE_TYPE = 1;
    private static final double SAME_NAME = 4;
    private static final double BOTH_NAMELESS = 1;
    private static final double SAME_WORK = 2;

    /** What says what an element does, apart from its name. */
    private static final List<String> WORK = List.of(
            "camunda:formRef",
            "camunda:delegateExpression",
            "camunda:expression",
            "camunda:class",
            "camunda:topic",
            "camunda:decisionRef",
            "calledElement");

    private static final List<String> FAMILIES = List.of("Task", "Gateway", "Event");

    private Likeness() {}

    /** Below zero where they cannot be the same thing. */
    static double of(Element one, Element other) {
        double type = type(one.name(), other.name());
        return type == 0 ? -1 : type + name(one, other) + work(one, other);
    }

    private static double type(String one, String other) {
        if (one.equals(other)) {
            return SAME_TYPE;
        }
        return FAMILIES.stream().anyMatch(family -> one.endsWith(family) && other.endsWith(family)) ? LIKE_TYPE : 0;
    }

    private static double name(Element one, Element other) {
        String here = one.attribute("name").orElse("");
        String there = other.attribute("name").orElse("");
        if (here.isEmpty() && there.isEmpty()) {
            return BOTH_NAMELESS;
        }
        return SAME_NAME * overlap(pairs(here), pairs(there));
    }

    private static double work(Element one, Element other) {
        boolean same = WORK.stream()
                .anyMatch(attribute -> one.attribute(attribute).isPresent()
                        && one.attribute(attribute).equals(other.attribute(attribute)));
        return same ? SAME_WORK : 0;
    }

    /** Shared among all, from 0 to 1; nothing has nothing in common with nothing. */
    static <T> double overlap(Set<T> one, Set<T> other) {
        Set<T> shared = new HashSet<>(one);
        shared.retainAll(other);
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static Set<String> pairs(String name) {
        String text = " " + name.toLowerCase(Locale.ROOT).strip() + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length() && text.length() > 2; i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
