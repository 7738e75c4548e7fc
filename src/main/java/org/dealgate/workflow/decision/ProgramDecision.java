package org.dealgate.workflow.decision;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.approval.DemandedApproval;
import org.dealgate.approval.MatrixInput;
import org.dealgate.blocker.EscalationFacts;
import org.dealgate.blocker.EscalationStep;
import org.dealgate.blocker.ReadinessFacts;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.people.Groups;
import org.dealgate.people.Position;
import org.dealgate.refusal.Refusal;

/**
 * A decision that the program asks for, whatever the processes ask for beside it.
 *
 * @param inputs by name: no other names are known to the decision
 * @param outputs what is read of the answer
 * @param answers whether a deal cannot go on where no rule matches
 */
public record ProgramDecision(String decision, Map<String, Input> inputs, List<Output> outputs, boolean answers) {

    public enum Type {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        YES_OR_NO
    }

    /**
     * @param values all that it may be; empty where that is no closed list
     */
    public record Input(Type type, List<String> values) {}

    /** How an output is written. */
    public enum Form {
        VALUE,
        /** Several, with commas between. */
        LIST,
        /** One, or {@code @} and a person. */
        HOLDER
    }

    /**
     * @param required whether the program cannot do without it
     * @param allowed what it may be, in words; empty where it may be anything of its type
     */
    public record Output(
            String name, Type type, boolean required, Form form, String allowed, Predicate<String> allows) {

        static Output any(String name, Type type, boolean required) {
            return new Output(name, type, required, Form.VALUE, "", value -> true);
        }

        static Output of(String name, boolean required, Stream<String> values) {
            return of(name, required, Form.VALUE, values.toList(), "");
        }

        static Output of(String name, boolean required, Form form, List<String> values, String further) {
            return new Output(name, Type.TEXT, required, form, String.join(", ", values) + further, values::contains);
        }

        /** What of a text it must not be. */
        public Optional<String> unknown(String text) {
            Stream<String> parts = form == Form.LIST ? Arrays.stream(text.split(",")) : Stream.of(text);
            return parts.map(String::strip)
                    .filter(part -> !allows.test(part) && person(part).isEmpty())
                    .reduce((one, other) -> one + ", " + other);
        }

        /** The id of the person whom a text names. */
        public Optional<String> person(String text) {
            boolean named = form == Form.HOLDER && text.startsWith("@") && text.length() > 1;
            return named ? Optional.of(text.substring(1)) : Optional.empty();
        }

        private boolean isIn(Map<String, Object> rule) {
            Object value = rule.get(name);
            return switch (type) {
                case TEXT -> value instanceof String;
                case NUMBER, WHOLE_NUMBER -> value instanceof Number;
                case YES_OR_NO -> value instanceof Boolean;
            };
        }
    }

    /** Of the facts that decisions are asked with, what they are not asked with. */
    private static final Set<String> NOT_ASKED = Set.of("dealNumber", "excessExposure");

    private static final List<ProgramDecision> ALL = List.of(
            new ProgramDecision(
                    MatrixAnswer.MATRIX,
                    inputs(MatrixInput.class),
                    List.of(
                            Output.any("level", Type.WHOLE_NUMBER, true),
                            position("position", true),
                            fields("looksAt"),
                            Output.any("rule", Type.TEXT, false)),
                    true),
            new ProgramDecision(
                    MatrixAnswer.LEVEL,
                    withLevel(inputs(MatrixInput.class)),
                    List.of(
                            new Output(
                                    "agree",
                                    Type.TEXT,
                                    false,
                                    Form.VALUE,
                                    "all, any, 1, 2, …",
                                    v -> v.matches("all|any|[1-9]\\d?")),
                            Output.of("order", false, Stream.of("parallel", "sequential")),
                            Output.any("serviceHours", Type.WHOLE_NUMBER, false),
                            Output.any("rejectionEnds", Type.YES_OR_NO, false),
                            position("escalateTo", false)),
                    false),
            new ProgramDecision(
                    ReadinessDecision.KEY,
                    inputs(ReadinessFacts.class),
                    List.of(
                            Output.any("kind", Type.TEXT, true),
                            Output.any("text", Type.TEXT, true),
                            Output.of("severity", true, names(Severity.values())),
                            Output.of("side", true, names(Side.values()))),
                    false),
            new ProgramDecision(
                    EscalationDecision.KEY,
                    inputs(EscalationFacts.class),
                    List.of(Output.of("step", true, names(EscalationStep.values()))),
                    false),
            new ProgramDecision(
                    Recipients.KEY,
                    inputs(Recipients.Occasion.class),
                    List.of(
                            Output.of("recipient", true, recipients()),
                            Output.of("template", true, mails()),
                            Output.any("fitForOutside", Type.YES_OR_NO, false)),
                    false));

    public static Optional<ProgramDecision> find(String decision) {
        return ALL.stream().filter(known -> known.decision().equals(decision)).findFirst();
    }

    /** @throws Refusal where a rule that fired leaves out what the program needs, or gives it as something else */
    void requireNeeded(List<Map<String, Object>> rules) {
        outputs.stream()
                .filter(Output::required)
                .filter(output -> !rules.stream().allMatch(output::isIn))
                .findFirst()
                .ifPresent(output -> {
                    throw Refusal.conflict("workflow.decision.incomplete", decision, output.name());
                });
    }

    private static Map<String, Input> inputs(Class<? extends Record> facts) {
        return Arrays.stream(facts.getRecordComponents())
                .filter(fact -> !NOT_ASKED.contains(fact.getName()))
                .collect(Collectors.toMap(RecordComponent::getName, fact -> input(fact.getType())));
    }

    private static Map<String, Input> withLevel(Map<String, Input> inputs) {
        var all = new LinkedHashMap<>(inputs);
        all.put("level", new Input(Type.WHOLE_NUMBER, List.of()));
        return all;
    }

    private static Input input(Class<?> type) {
        if (type.isEnum()) {
            return new Input(
                    Type.TEXT, names((Enum<?>[]) type.getEnumConstants()).toList());
        }
        if (type == BigDecimal.class) {
            return new Input(Type.NUMBER, List.of());
        }
        if (type == String.class) {
            return new Input(Type.TEXT, List.of());
        }
        boolean yesOrNo = type == boolean.class || type == Boolean.class;
        return new Input(yesOrNo ? Type.YES_OR_NO : Type.WHOLE_NUMBER, List.of());
    }

    private static Output position(String name, boolean required) {
        List<String> positions =
                Arrays.stream(Position.values()).map(Position::key).toList();
        return Output.of(name, required, Form.HOLDER, positions, ", @…");
    }

    private static Output fields(String name) {
        return Output.of(name, false, Form.LIST, List.copyOf(DemandedApproval.knownFields()), "");
    }

    private static Stream<String> recipients() {
        return Stream.concat(
                Stream.of("TEAM", "OWNER", "SERVICE", "CUSTOMER"),
                Groups.ALL.stream().map(group -> "GROUP:" + group));
    }

    /** Those that have a subject. */
    private static Stream<String> mails() {
        return ResourceBundle.getBundle("messages/notification", Locale.ROOT).keySet().stream()
                .filter(key -> key.matches("notification\\.[a-z-]+\\.subject"))
                .map(key -> key.split("\\.")[1])
                .sorted();
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }
}
