package org.dealgate.designer.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealgate.workflow.deployment.Element;

/** Gateways and their conditions: whether there is always a way out, and whether what is asked for can be answered. */
final class Choices implements Rule {

    private static final Set<String> CHOOSING = Set.of("bpmn:exclusiveGateway", "bpmn:inclusiveGateway");

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            var flow = models.flow(model);
            Expressions.in(model.process())
                    .forEach(found -> Juel.read(found.text())
                            .ifPresent(juel -> juel.comparisons()
                                    .forEach(compared ->
                                            answerable(model, found.at(), compared, flow, models, findings))));
            model.nodes()
                    .filter(node -> CHOOSING.contains(node.name()))
                    .filter(node -> model.graph().leaving(node).size() > 1)
                    .forEach(gateway -> wayOut(model, gateway, flow, models, findings));
        }
    }

    private static void answerable(
            ProcessModel model, Element at, Juel.Comparison compared, DataFlow flow, Models models, Findings findings) {
        values(flow, compared.variable(), models, new HashSet<>())
                .filter(values -> !compared.value().isEmpty() && !values.contains(compared.value()))
                .ifPresent(values -> findings.add(
                        Check.UNKNOWN_ANSWER,
                        model.file(),
                        at,
                        compared.variable(),
                        compared.value(),
                        String.join(", ", values)));
    }

    /** All that a variable can be; empty where that is not known. */
    private static Optional<Set<String>> values(DataFlow flow, String variable, Models models, Set<String> asked) {
        List<DataFlow.Write> writes = flow.writes(variable);
        var all = new TreeSet<String>();
        for (DataFlow.Write write : writes) {
            Optional<Set<String>> values = write.field()
                    .flatMap(FormComponent::options)
                    .or(() -> write.passed().flatMap(passed -> values(passed, models, asked)));
            if (values.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(values.get());
        }
        return writes.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Set<String>> values(DataFlow.Passed passed, Models models, Set<String> asked) {
        return asked.add(passed.process() + " " + passed.variable())
                ? models.process(passed.process())
                        .flatMap(called -> values(models.flow(called), passed.variable(), models, asked))
                : Optional.empty();
    }

    private static void wayOut(ProcessModel model, Element gateway, DataFlow flow, Models models, Findings findings) {
        Optional<String> usual = gateway.attribute("default");
        List<Element> flows = model.graph().leaving(gateway);
        for (Element leaving : flows) {
            boolean isUsual = usual.isPresent() && usual.equals(leaving.id());
            boolean conditional = condition(leaving).isPresent();
            if (isUsual && conditional) {
                findings.add(Check.DEFAULT_WITH_CONDITION, model.file(), leaving);
            } else if (!isUsual && !conditional) {
                findings.add(Check.NO_CONDITION, model.file(), leaving);
            }
        }
        if (usual.isEmpty() && flows.stream().allMatch(f -> condition(f).isPresent())) {
            covered(model, gateway, flows, flow, models, findings);
        }
    }

    private static void covered(
            ProcessModel model, Element gateway, List<Element> flows, DataFlow flow, Models models, Findings findings) {
        List<Optional<Juel>> conditions =
                flows.stream().map(f -> condition(f).flatMap(Juel::read)).toList();
        if (isYesOrNo(conditions)) {
            return;
        }
        Optional<Set<String>> missing = missing(conditions, flow, models);
        if (missing.isEmpty()) {
            findings.add(Check.NO_DEFAULT, model.file(), gateway);
        } else if (!missing.get().isEmpty()) {
            findings.add(Check.NO_WAY_OUT, model.file(), gateway, String.join(", ", missing.get()));
        }
    }

    /** One flow where something is so, another where it is not. */
    private static boolean isYesOrNo(List<Optional<Juel>> conditions) {
        Set<String> yes = names(conditions, false);
        return names(conditions, true).stream().anyMatch(yes::contains);
    }

    private static Set<String> names(List<Optional<Juel>> conditions, boolean negated) {
        return conditions.stream()
                .flatMap(Optional::stream)
                .filter(juel -> juel.isNegated() == negated)
                .flatMap(juel -> juel.name().stream())
                .collect(Collectors.toSet());
    }

    /** Which answers none of the conditions asks for; empty where they ask for anything else. */
    private static Optional<Set<String>> missing(List<Optional<Juel>> conditions, DataFlow flow, Models models) {
        boolean plain = conditions.stream()
                .allMatch(c -> c.isPresent()
                        && c.get().comparisons().size() == 1
                        && c.get().comparisons().get(0).equal()
                        && c.get().isComparison());
        List<String> variables = plain
                ? conditions.stream()
                        .map(c -> c.orElseThrow().comparisons().get(0).variable())
                        .distinct()
                        .toList()
                : List.of();
        if (variables.size() != 1) {
            return Optional.empty();
        }
        Set<String> asked = conditions.stream()
                .map(c -> c.orElseThrow().comparisons().get(0).value())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (flow.writes(variables.get(0)).stream().anyMatch(Choices::mayBeLeftOut)) {
            return Optional.empty();
        }
        return values(flow, variables.get(0), models, new HashSet<>()).map(values -> {
            var left = new TreeSet<>(values);
            left.removeAll(asked);
            return left;
        });
    }

    private static boolean mayBeLeftOut(DataFlow.Write write) {
        return write.field()
                .filter(field -> !field.is("validate", "required") || field.has("conditional", "hide"))
                .isPresent();
    }

    private static Optional<String> condition(Element flow) {
        return flow.child("bpmn:conditionExpression").map(Element::text).filter(text -> !text.isBlank());
    }
}
