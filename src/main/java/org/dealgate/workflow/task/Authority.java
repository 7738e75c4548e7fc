package org.dealgate.workflow.task;

import org.dealgate.people.Groups;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do, take and hand on a task. */
@Component
public class Authority {

    private final TaskRules rules;

    Authority(TaskRules rules) {
        this.rules = rules;
    }

    /** The assignee; while there is none, the candidates; administrators, unless the task is somebody's very own. */
    public void requireMayComplete(TaskView task, TaskPeople people, Person person) {
        boolean administrator = person.isIn(Groups.ADMINISTRATORS) && !isPersonal(task);
        boolean own = people.assignee() == null
                ? people.isCandidate(person)
                : people.assignee().equals(person.id());
        if (!own && !administrator && !mayStandIn(task, person)) {
            throw people.assignee() == null
                    ? Refusal.notAllowed("workflow.task.not-your-groups")
                    : Refusal.notAllowed("workflow.task.not-yours", people.assignee());
        }
    }

    /**
     * People take tasks of their groups for themselves and give them back; administrators hand them to anybody. A task
     * that is somebody's very own stays where it is.
     */
    public void requireMayAssign(TaskView task, TaskPeople people, @Nullable String to, Person person) {
        if (isPersonal(task)) {
            throw Refusal.notAllowed("workflow.task.personal");
        }
        if (person.isIn(Groups.ADMINISTRATORS)) {
            return;
        }
        if (to == null) {
            requireMayGiveBack(people, person);
        } else if (!to.equals(person.id())) {
            throw Refusal.notAllowed("workflow.task.assign");
        } else if (!people.isCandidate(person)) {
            throw Refusal.notAllowed("workflow.task.not-your-groups");
        } else if (people.assignee() != null && !people.assignee().equals(to)) {
            throw Refusal.conflict("workflow.task.claimed");
        }
    }

    private static void requireMayGiveBack(TaskPeople people, Person person) {
        if (people.assignee() == null) {
            throw Refusal.conflict("workflow.task.nobodys");
        }
        if (!people.assignee().equals(person.id())) {
            throw Refusal.notAllowed("workflow.task.not-yours", people.assignee());
        }
        if (!people.hasCandidates()) {
            throw Refusal.notAllowed("workflow.task.personal");
        }
    }

    private boolean mayStandIn(TaskView task, Person person) {
        return rules.of(task.task())
                .filter(rule -> rule.mayComplete(task.taskId(), person.id()))
                .isPresent();
    }

    private boolean isPersonal(TaskView task) {
        return !rules.of(task.task()).map(TaskRule::administratorsMayComplete).orElse(true);
    }
}
