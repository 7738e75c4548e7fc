package org.dealgate.workflow.published;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A building block that designers put into processes, as Camunda Modeler reads it.
 *
 * @param appliesTo kinds of elements, like {@code bpmn:UserTask}
 */
public record ElementTemplate(
        String id, int version, String name, String description, List<String> appliesTo, List<Property> properties) {

    /**
     * What it sets on its element.
     *
     * @param label and {@code description}: empty where it is fixed
     * @param fixed whether designers neither see nor change it
     * @param value what it is at first, or always; null where it has none
     * @param choices all that it may be; empty where that is no closed list
     * @param pattern what a value must match that is not empty
     * @param hint the pattern in words
     */
    public record Property(
            String label,
            String description,
            boolean fixed,
            @Nullable String value,
            List<Choice> choices,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable String hint,
            Binding binding) {

        public boolean admits(String given) {
            if (fixed) {
                return given.equals(value);
            }
            if (given.isEmpty()) {
                return !required;
            }
            return (choices.isEmpty()
                            || choices.stream().anyMatch(c -> c.value().equals(given)))
                    && !isTooLong(given)
                    && (pattern == null
                            || Pattern.compile(pattern).matcher(given).find());
        }

        public boolean isTooLong(String given) {
            return maxLength != null && given.length() > maxLength;
        }

        /** Whether Camunda Modeler shows what is not so of an element that lacks it; a checkbox it shows unticked. */
        public boolean mustBeSet() {
            return required || value != null && !value.isEmpty() && !value.equals("true");
        }
    }

    public record Choice(String name, String value) {}

    /**
     * Where a value is kept.
     *
     * @param type as Camunda Modeler calls it: {@code property} is an attribute, {@code camunda:in} a mapping, and so on
     * @param name of the attribute or extension property, or the target of the mapping
     * @param expression whether the mapping takes an expression, not a variable's name
     */
    public record Binding(String type, String name, boolean expression) {}
}
