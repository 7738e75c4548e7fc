package org.dealgate.workflow.deployment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.dealgate.workflow.deployment.Guard.Findings;

/**
 * What of FEEL decisions and forms may use: whatever is done in a moment, as nothing stops what is not. So there are no
 * loops, no functions of one's own, none that search by patterns, and nothing that can be made to grow.
 */
final class Feel {

    /** @param rule that is broken */
    record Breach(String rule, List<Object> args) {}

    private static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "abs",
            "all",
            "any",
            "contains",
            "count",
            "date",
            "date and time",
            "day of week",
            "duration",
            "ends with",
            "get or else",
            "is defined",
            "is empty",
            "list contains",
            "lower case",
            "max",
            "mean",
            "min",
            "month of year",
            "not",
            "now",
            "starts with",
            "string length",
            "substring",
            "sum",
            "time",
            "today",
            "upper case",
            "years and months duration"));

    /** As the engine's parser calls them. */
    private static final Set<String> PARTS = Set.of(
            "Addition",
            "ArithmeticNegation",
            "AtLeastOne",
            "Conjunction",
            "ConstBool",
            "ConstDate",
            "ConstDateTime",
            "ConstDayTimeDuration",
            "ConstInputValue",
            "ConstList",
            "ConstLocalDateTime",
            "ConstLocalTime",
            "ConstNull",
            "ConstNumber",
            "ConstRange",
            "ConstString",
            "ConstTime",
            "ConstYearMonthDuration",
            "Disjunction",
            "Division",
            "Equal",
            "Filter",
            "FunctionInvocation",
            "GreaterOrEqual",
            "GreaterThan",
            "If",
            "In",
            "InputEqualTo",
            "InputGreaterOrEqual",
            "InputGreaterThan",
            "InputInRange",
            "InputLessOrEqual",
            "InputLessThan",
            "InstanceOf",
            "LessOrEqual",
            "LessThan",
            "Multiplication",
            "Not",
            "PathExpression",
            "Ref",
            "Subtraction",
            "UnaryTestExpression");

    /** Nobody writes longer ones; the parser is recursive. */
    private static final int LONGEST = 4000;

    /** Each bracket that is left open doubles the parser's time, and each loop within another multiplies it. */
    private static final int DEEPEST = 10;

    private static final int MOST_LOOPS = 3;

    private static final Pattern SKIPPED =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|//[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LOOP = Pattern.compile("\\b(for|some|every)\\b");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?:[#/]\\w+)?([^{}]*+)}}");
    /** Only ever reads, and so knows by itself what an external function is. */
    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(true).build();

    private Feel() {}

    /** What cannot be read is no breach: the engine reads it no better. */
    static Optional<Breach> inExpression(String text) {
        return breach(text, ENGINE::parseExpression);
    }

    /** What stands in a cell under an input. */
    static Optional<Breach> inUnaryTests(String text) {
        return breach(text, ENGINE::parseUnaryTests);
    }

    /** In a text with FEEL between double braces; of these none may be left that cannot be read. */
    static Optional<Breach> inTemplate(String text) {
        Matcher templates = TEMPLATE.matcher(text);
        if (templates.replaceAll("").contains("{{")) {
            return Optional.of(beyond(text));
        }
        return templates
                .reset()
                .results()
                .map(t -> inExpression(t.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Breach> breach(String text, Function<String, ParseResult> parser) {
        String bare = SKIPPED.matcher(text).replaceAll(" ");
        if (text.length() > LONGEST
                || FeelTree.depth(bare) > DEEPEST
                || LOOP.matcher(bare).results().count() > MOST_LOOPS) {
            return Optional.of(beyond(text));
        }
        try {
            ParseResult result = parser.apply(text);
            return result.isSuccess()
                    ? breach(
                            text,
                            FeelTree.parts(result.parsedExpression().expression())
                                    .toList())
                    : Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.of(beyond(text));
        }
    }

    private static Optional<Breach> breach(String text, List<Object> parts) {
        if (parts.stream().anyMatch(FunctionDefinition.class::isInstance)) {
            return Optional.of(new Breach("feel-function", List.of(Findings.shown(text))));
        }
        return parts.stream().allMatch(Feel::isAllowed) ? Optional.empty() : Optional.of(beyond(text));
    }

    private static Breach beyond(String text) {
        return new Breach("feel-beyond", List.of(Findings.shown(text), String.join(", ", FUNCTIONS)));
    }

    private static boolean isAllowed(Object part) {
        if (part instanceof FunctionInvocation invocation) {
            return FUNCTIONS.contains(invocation.function());
        }
        if (part instanceof Filter filter && FeelTree.parts(filter.filter()).anyMatch(Filter.class::isInstance)) {
            return false;
        }
        return !(part instanceof Exp)
                || PARTS.contains(part.getClass().getSimpleName().replace("$", ""));
    }
}
