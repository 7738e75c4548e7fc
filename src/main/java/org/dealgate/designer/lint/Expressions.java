package org.dealgate.designer.lint;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;

/** Finds the expressions of a process. */
final class Expressions {

    private static final String BEAN = "delegateExpression";

    /** What the engine does not evaluate. */
    private static final Set<String> PROSE = Set.of("bpmn:documentation", "bpmn:text", "camunda:property");

    private Expressions() {}

    /** An expression and where it stands; {@code delegateExpression} and its like, which name beans, are left out. */
    record Found(Element at, String text) {}

    static Stream<Found> in(Element scope) {
        return scope.all().filter(element -> !PROSE.contains(element.name())).flatMap(Expressions::of);
    }

    private static Stream<Found> of(Element element) {
        Stream<String> attributes = element.attributes().entrySet().stream()
                .filter(attribute -> !attribute.getKey().endsWith(BEAN)
                        && !attribute.getKey().equals("name")
                        && !attribute.getKey().startsWith("modeler:"))
                .map(Map.Entry::getValue);
        return Stream.concat(attributes, Stream.of(element.text()))
                .filter(Juel::isIn)
                .map(text -> new Found(element, text));
    }
}
