package org.dealgate.workflow.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.people.Actor;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.task.Authority;
import org.dealgate.workflow.task.FormCheck;
import org.dealgate.workflow.task.FormSchema;
import org.dealgate.workflow.task.Prefill;
import org.dealgate.workflow.task.TaskPeople;
import org.dealgate.workflow.task.TaskRules;
import org.dealgate.workflow.task.TaskSubmission;
import org.dealgate.workflow.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at tasks inside the engine's commands and asks those who know: who may, what the form wants, what the deal says. */
@Component
class TaskDesk {

    private final Authority authority;
    private final Deals deals;
    private final DealAccess access;
    private final TaskForms forms;
    private final FormCheck check;
    private final Prefill prefill;
    private final TaskRules rules;

    TaskDesk(
            Authority authority,
            Deals deals,
            DealAccess access,
            TaskForms forms,
            FormCheck check,
            Prefill prefill,
            TaskRules rules) {
        this.authority = authority;
        this.deals = deals;
        this.access = access;
        this.forms = forms;
        this.check = check;
        this.prefill = prefill;
        this.rules = rules;
    }

    TaskEntity find(CommandContext context, @Nullable String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw Refusal.notFound("workflow.task.closed");
        }
        if (task.getExecutionId() == null) {
            throw Refusal.conflict("workflow.task.not-of-a-deal");
        }
        return task;
    }

    void requireMayComplete(TaskEntity task, Person person) {
        authority.requireMayComplete(view(task), people(task), person);
        requireGoesOn(task);
    }

    void requireMayAssign(TaskEntity task, @Nullable String to, Person person) {
        authority.requireMayAssign(view(task), people(task), to, person);
        requireGoesOn(task);
    }

    /** Says why nothing can be done; whoever suspended the process by hand left no reason. */
    private void requireGoesOn(TaskEntity task) {
        if (task.isSuspended()) {
            deals.find(view(task).dealNumber()).ifPresent(access::requireGoesOn);
        }
    }

    Submission submission(CommandContext context, TaskEntity task, Map<String, Object> sent, Actor actor) {
        FormSchema form = forms.of(context, task);
        TaskView view = view(task);
        Map<String, Object> plain = FormInput.plain(sent);
        Map<String, Object> shown = form.dependsOnPrefill(plain) ? prefill.of(view, form) : Map.of();
        Map<String, Object> answers = check.answers(form, plain, shown);
        return new Submission(
                new TaskSubmission(view.taskId(), view.task(), view.dealNumber(), actor, answers), form.outcomes());
    }

    void refused(TaskEntity task, Refusal refusal) {
        rules.of(task.getTaskDefinitionKey()).ifPresent(rule -> rule.refused(task.getId(), refusal));
    }

    Map<String, Object> prefilled(CommandContext context, TaskEntity task) {
        FormSchema form = forms.of(context, task);
        return prefill.of(view(task), form);
    }

    private static TaskView view(TaskEntity task) {
        return new TaskView(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessDefinition().getKey(),
                task.getProcessInstanceId(),
                Objects.requireNonNullElse(task.getProcessInstance().getBusinessKey(), ""),
                task.getAssignee());
    }

    private static TaskPeople people(TaskEntity task) {
        Set<IdentityLink> candidates = task.getCandidates();
        return new TaskPeople(
                task.getAssignee(),
                candidates.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new)),
                candidates.stream()
                        .map(IdentityLink::getUserId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new)));
    }
}
