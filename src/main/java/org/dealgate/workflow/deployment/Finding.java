package org.dealgate.workflow.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about a model. In words: {@code lint.<rule>} says what is wrong, {@code lint.<rule>.do} what to do;
 * both get the {@code args}.
 *
 * @param rule in kebab-case
 * @param file the file's name
 * @param element id of the element at fault; null where it has none or the file as a whole is
 * @param elementName the element's name for people; null where it has none
 * @param line the first is 1; 0 where it is not known
 */
public record Finding(
        Level level,
        String rule,
        String file,
        @Nullable String element,
        @Nullable String elementName,
        int line,
        List<Object> args) {

    /** Whether it stops a deployment. */
    public enum Level {
        ERROR,
        WARNING
    }

    public Finding {
        args = List.copyOf(args);
    }

    public static Finding error(String rule, ModelFile file, int line, Object... args) {
        return new Finding(Level.ERROR, rule, file.name(), null, null, line, List.of(args));
    }

    public static Finding error(String rule, ModelFile file, Element at, Object... args) {
        return at(Level.ERROR, rule, file, at, args);
    }

    public static Finding warning(String rule, ModelFile file, Element at, Object... args) {
        return at(Level.WARNING, rule, file, at, args);
    }

    /** Of the nearest element above that has an id and is drawn, as only that can be found in a modeler. */
    private static Finding at(Level level, String rule, ModelFile file, Element at, Object... args) {
        Element named = at.upwards()
                .filter(e -> e.id().isPresent() && !isPart(e))
                .findFirst()
                .orElse(at);
        return new Finding(
                level,
                rule,
                file.name(),
                named.id().orElse(null),
                named.attribute("name").orElse(null),
                at.line(),
                List.of(args));
    }

    /**
     * What the engine says of a model that it does not read.
     *
     * @param sentence null where it speaks of nothing but its own inside
     */
    public static Finding ofEngine(String file, @Nullable String element, int line, @Nullable String sentence) {
        return new Finding(
                Level.ERROR,
                sentence == null ? "engine-fails" : "engine",
                file,
                element,
                null,
                Math.max(line, 0),
                sentence == null ? List.of() : List.of(sentence));
    }

    Finding asWarning() {
        return new Finding(Level.WARNING, rule, file, element, elementName, line, args);
    }

    private static boolean isPart(Element element) {
        return element.name().startsWith("camunda:") || element.name().endsWith("EventDefinition");
    }

    public boolean isError() {
        return level == Level.ERROR;
    }
}
