package org.dealgate.designer.lint;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.model.Messages;
import org.dealgate.workflow.model.WaitForDateOrMessage;

/** What processes wait for: messages that the program sends to them, and days that somebody names in a form. */
final class Waits implements Rule {

    private static final String TEMPLATE = "org.dealgate." + WaitForDateOrMessage.KEY;
    private static final Set<String> THROWN = Set.of("bpmn:endEvent", "bpmn:intermediateThrowEvent");

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.all("bpmn:receiveTask").forEach(task -> message(model, task, findings));
            model.all("bpmn:messageEventDefinition")
                    .filter(event -> event.parent()
                            .filter(parent -> THROWN.contains(parent.name()))
                            .isEmpty())
                    .forEach(event -> message(model, event, findings));
            model.all("bpmn:callActivity").forEach(call -> {
                handedMessage(model, call, findings);
                day(model, call, models, findings);
            });
        }
    }

    private static void message(ProcessModel model, Element waiting, Findings findings) {
        String name = model.message(waiting).orElse("");
        SortedSet<String> told = Messages.toldTo(model.id().orElse(""));
        if (!told.contains(name) && !isHandedOver(name)) {
            findings.add(Check.UNKNOWN_MESSAGE, model.file(), waiting, name, String.join(", ", told));
        }
    }

    /** What it is then, the calling process is checked for. */
    private static boolean isHandedOver(String name) {
        return Juel.read(name)
                .flatMap(Juel::name)
                .filter(WaitForDateOrMessage.AWAITED::equals)
                .isPresent();
    }

    /** Of those with the template, {@link Templates} says it. */
    private static void handedMessage(ProcessModel model, Element call, Findings findings) {
        if (call.attribute("camunda:modelerTemplate").equals(Optional.of(TEMPLATE))) {
            return;
        }
        SortedSet<String> told = Messages.toldTo(WaitForDateOrMessage.KEY);
        told.add(Messages.NOTHING);
        mapping(call, WaitForDateOrMessage.AWAITED)
                .map(in -> in.attribute("sourceExpression")
                        .or(() -> in.attribute("source"))
                        .orElse(""))
                .filter(name -> !told.contains(name))
                .ifPresent(
                        name -> findings.add(Check.UNKNOWN_MESSAGE, model.file(), call, name, String.join(", ", told)));
    }

    private static void day(ProcessModel model, Element call, Models models, Findings findings) {
        mapping(call, WaitForDateOrMessage.WAIT_UNTIL)
                .flatMap(in -> in.attribute("source"))
                .filter(variable -> !mayBeDay(models.flow(model), variable))
                .ifPresent(variable -> findings.add(Check.NO_DAY, model.file(), call, variable));
    }

    /** What comes from another process is not known here; where nothing writes it, {@link VariableUse} says so. */
    private static boolean mayBeDay(DataFlow flow, String variable) {
        return !DataFlow.isAlwaysThere(variable)
                && flow.writes(variable).stream()
                        .allMatch(write -> write.given()
                                || write.passed().isPresent()
                                || write.field().filter(FormComponent::isDate).isPresent());
    }

    /** Of several, the last one counts. */
    private static Optional<Element> mapping(Element call, String target) {
        return call.extensions("camunda:in")
                .filter(in -> in.attribute("target").equals(Optional.of(target)))
                .reduce((first, last) -> last);
    }
}
