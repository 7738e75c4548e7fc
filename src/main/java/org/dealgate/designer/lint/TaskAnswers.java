package org.dealgate.designer.lint;

import java.util.Arrays;
import java.util.Optional;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.published.PublishedTask;

/** User tasks whose completion means something: they are told by their ids, and their forms ask for what they need. */
final class TaskAnswers implements Rule {

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.all("bpmn:userTask").forEach(task -> {
                id(model, task, models, findings);
                answers(model, task, models, findings);
            });
        }
    }

    private static void id(ProcessModel model, Element task, Models models, Findings findings) {
        models.published().tasks().values().stream()
                .filter(published -> task.attribute("camunda:modelerTemplate")
                        .filter(published.template()::equals)
                        .isPresent())
                .filter(published -> !task.id().equals(Optional.of(published.id())))
                .forEach(published -> findings.add(Check.TASK_RENAMED, model.file(), task, published.id()));
    }

    private static void answers(ProcessModel model, Element task, Models models, Findings findings) {
        PublishedTask published = task.id().map(models.published().tasks()::get).orElse(null);
        if (published == null) {
            return;
        }
        task.attribute("camunda:formRef").flatMap(models::form).ifPresent(form -> {
            String name = form.id().orElse("");
            Arrays.stream(published.needs())
                    .filter(field -> !asks(form, field))
                    .forEach(field -> findings.add(Check.ANSWER_NEEDED, model.file(), task, name, field));
            Arrays.stream(published.reads())
                    .filter(field -> !asks(form, field))
                    .forEach(field -> findings.add(Check.ANSWER_DROPPED, model.file(), task, name, field));
        });
    }

    private static boolean asks(FormModel form, String field) {
        return form.fields(field).stream().anyMatch(found -> !found.isReadOnly());
    }
}
