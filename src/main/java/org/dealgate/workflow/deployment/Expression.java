package org.dealgate.workflow.deployment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a value of a BPMN file asks the engine to work out: plain variables, questions to beans, comparisons, arithmetic, {@code
 * and}, {@code or}, {@code not} and literals. More than that is {@link Malformed} here, whatever the engine would make of it.
 *
 * @param variables the plain names in it, in the order in which they appear
 * @param calls the questions to beans
 * @param name the name, where the whole value is one plain name
 * @param call the question, where the whole value is one
 */
public record Expression(Set<String> variables, List<Call> calls, Optional<String> name, Optional<Call> call) {

    /** A question, such as {@code approvalPlan.levels(dealNumber)}. */
    public record Call(String bean, String method, List<Argument> arguments) {

        @Override
        public String toString() {
            return bean + "." + method;
        }
    }

    /**
     * What a question is asked with.
     *
     * @param text the variable's name, or the literal as it is written
     */
    public record Argument(boolean isVariable, String text) {}

    /** Says where it stops being an expression that models may use. */
    public static final class Malformed extends Exception {

        private final String near;

        Malformed(String near) {
            super("near " + near);
            this.near = near;
        }

        public String near() {
            return near;
        }
    }

    /** Whether the engine takes the value for more than its letters. */
    public static boolean isIn(String value) {
        return value.contains("${") || value.contains("#{");
    }

    /** Of a value with text around its expressions, too. */
    public static Expression parse(String value) throws Malformed {
        return new ExpressionParser(value).parse();
    }
}
