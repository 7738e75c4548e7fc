package org.dealgate.designer.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealgate.workflow.deployment.Element;

/** Variables that are read before or without being written, and answers that nobody reads. */
final class VariableUse implements Rule {

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            var flow = models.flow(model);
            var said = new HashSet<String>();
            flow.reads().stream()
                    .filter(read -> !DataFlow.isThere(read))
                    .filter(read -> said.add(read.variable() + " " + read.at().line()))
                    .forEach(read -> written(model, read, flow, models, findings));
            model.all("camunda:out").forEach(out -> comesOut(model, out, models, findings));
            unread(model, flow, models, findings);
        }
    }

    private static void written(
            ProcessModel model, DataFlow.Read read, DataFlow flow, Models models, Findings findings) {
        List<DataFlow.Write> writes = flow.writes(read.variable());
        if (writes.isEmpty() && flow.isOpen()) {
            return;
        }
        if (writes.isEmpty()) {
            findings.add(Check.VARIABLE_UNWRITTEN, model.file(), read.at(), read.variable());
            return;
        }
        read.node().ifPresent(node -> {
            Set<String> before = model.graph().to(List.of(node));
            if (writes.stream().noneMatch(write -> before.contains(write.node()))) {
                findings.add(Check.VARIABLE_TOO_EARLY, model.file(), read.at(), read.variable());
            }
        });
    }

    private static void comesOut(ProcessModel model, Element out, Models models, Findings findings) {
        out.attribute("source")
                .filter(source -> !DataFlow.isAlwaysThere(source))
                .ifPresent(source -> out.upwards()
                        .filter(at -> at.is("bpmn:callActivity"))
                        .findFirst()
                        .flatMap(call -> call.attribute("calledElement"))
                        .flatMap(models::process)
                        .filter(called -> models.flow(called).writes(source).isEmpty())
                        .ifPresent(called -> findings.add(
                                Check.VARIABLE_NEVER_COMES,
                                model.file(),
                                out,
                                source,
                                called.id().orElse(""))));
    }

    /** An answer becomes a variable so that something goes by it: here, or in a process that calls this one. */
    private static void unread(ProcessModel model, DataFlow flow, Models models, Findings findings) {
        var read = new HashSet<String>();
        flow.reads().forEach(r -> read.add(r.variable()));
        List<Element> mappings = models.calls(model)
                .flatMap(call -> call.extensions("camunda:out"))
                .toList();
        if (mappings.stream().anyMatch(DataFlow::isOfEverything)) {
            return;
        }
        mappings.forEach(out -> out.attribute("source").ifPresent(read::add));
        model.all("bpmn:userTask")
                .forEach(task -> task.attribute("camunda:formRef")
                        .flatMap(models::form)
                        .ifPresent(form -> form.fields()
                                .filter(FormComponent::isOutcome)
                                .flatMap(field -> field.key().stream())
                                .filter(key -> !read.contains(key))
                                .forEach(key -> findings.add(
                                        Check.ANSWER_UNREAD,
                                        model.file(),
                                        task,
                                        key,
                                        form.id().orElse("")))));
    }
}
