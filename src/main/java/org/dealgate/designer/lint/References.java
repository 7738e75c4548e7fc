package org.dealgate.designer.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.model.Variables;

/** Forms, decisions and processes that a process names: whether they are there, pinned, and given what they need. */
final class References implements Rule {

    private static final Set<String> HANDED_ON = Set.of(Variables.DEAL_NUMBER, Variables.OWNER, Variables.PINS);

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.all("bpmn:userTask").forEach(task -> form(model, task, models, findings));
            model.all("bpmn:startEvent")
                    .filter(event -> event.attribute("camunda:formRef").isPresent())
                    .forEach(event -> form(model, event, models, findings));
            model.all("bpmn:businessRuleTask").forEach(task -> decision(model, task, models, findings));
            model.all("bpmn:callActivity").forEach(call -> process(model, call, models, findings));
        }
    }

    private static void form(ProcessModel model, Element task, Models models, Findings findings) {
        String form = task.attribute("camunda:formRef").orElse("");
        if (form.isEmpty()) {
            findings.add(
                    task.attribute("camunda:formKey").isPresent() ? Check.FORM_KEY : Check.NO_FORM, model.file(), task);
        } else if (!Juel.isIn(form)) {
            if (models.form(form).isEmpty()) {
                findings.add(Check.UNKNOWN_FORM, model.file(), task, form);
            }
            pinned(model, task, "camunda:formRef", "${pinned.form(pins, '" + form + "')}", findings);
        }
    }

    private static void decision(ProcessModel model, Element task, Models models, Findings findings) {
        String decision = task.attribute("camunda:decisionRef").orElse("");
        if (!decision.isEmpty() && !Juel.isIn(decision)) {
            if (models.decision(decision).isEmpty()) {
                findings.add(Check.UNKNOWN_DECISION, model.file(), task, decision);
            }
            pinned(model, task, "camunda:decisionRef", pin(decision), findings);
        }
    }

    private static void process(ProcessModel model, Element call, Models models, Findings findings) {
        String process = call.attribute("calledElement").orElse("");
        if (process.isEmpty()) {
            findings.add(Check.NOTHING_TO_DO, model.file(), call);
        } else if (!Juel.isIn(process)) {
            if (models.process(process).isEmpty()) {
                findings.add(Check.UNKNOWN_PROCESS, model.file(), call, process);
            }
            pinned(model, call, "camunda:calledElement", pin(process), findings);
        }
        handedOn(model, call, models, findings);
    }

    private static String pin(String key) {
        return "${pinned.version(pins, '" + key + "')}";
    }

    /** A deal runs on the versions that were current when it was opened. */
    private static void pinned(ProcessModel model, Element at, String what, String pin, Findings findings) {
        boolean byVersion =
                at.attribute(what + "Binding").filter("version"::equals).isPresent();
        String version = at.attribute(what + "Version").orElse("");
        if (!byVersion || !normal(version).equals(normal(pin))) {
            findings.add(Check.UNPINNED, model.file(), at, pin);
        }
    }

    private static String normal(String expression) {
        return expression.replaceAll("\\s+", "").replace('"', '\'').replace('#', '$');
    }

    private static void handedOn(ProcessModel model, Element call, Models models, Findings findings) {
        boolean everything = call.extensions("camunda:in").anyMatch(DataFlow::isOfEverything);
        Set<String> given = call.extensions("camunda:in")
                .flatMap(in -> in.attribute("target").stream())
                .collect(Collectors.toSet());
        var needed = new TreeSet<>(HANDED_ON);
        call.attribute("calledElement")
                .flatMap(models::process)
                .ifPresent(called -> needed.addAll(models.flow(called).needs()));
        needed.stream()
                .filter(name -> !everything && !given.contains(name))
                .forEach(name -> findings.add(Check.NOT_HANDED_ON, model.file(), call, name));
        if (call.extensions("camunda:in")
                .noneMatch(in -> in.attribute("businessKey").isPresent())) {
            findings.add(Check.NO_BUSINESS_KEY, model.file(), call);
        }
    }
}
