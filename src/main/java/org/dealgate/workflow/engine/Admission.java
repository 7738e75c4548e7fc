package org.dealgate.workflow.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says which commands of the engine a person may give. Shut by default: what is not named here is for administrators, so
 * that a door nobody thought of leads nowhere.
 */
@Component
class Admission {

    /** One's own filters; whose they are is up to the engine's authorisations. */
    private static final Set<Class<?>> ANYBODY =
            Set.of(CreateFilterCmd.class, SaveFilterCmd.class, DeleteFilterCmd.class);

    private static final Map<Class<?>, Permission> BY_PERMISSION =
            Map.of(DeployCmd.class, Permission.DEPLOY_MODELS, AddCommentCmd.class, Permission.RAISE_BLOCKER);

    /** Processes run for a deal and start when it is opened; without one they could only fail. */
    private static final Set<Class<?>> STARTS =
            Set.of(StartProcessInstanceAtActivitiesCmd.class, SubmitStartFormCmd.class);

    private final People people;
    private final TaskCommands tasks;
    private final TaskForms forms;
    private final ObjectProvider<TrialDeals> trials;

    Admission(People people, TaskCommands tasks, TaskForms forms, ObjectProvider<TrialDeals> trials) {
        this.people = people;
        this.tasks = tasks;
        this.forms = forms;
        this.trials = trials;
    }

    /** The command to run in the place of the one asked for: itself, or with our checks around it. */
    <T> Command<T> admit(Actor actor, Command<T> command) {
        if (command instanceof GetTaskFormVariablesCmd) {
            return tasks.prefilled(command);
        }
        if (Reading.is(command)) {
            return command;
        }
        Person person = CurrentActor.person()
                .filter(p -> p.id().equals(actor.id()))
                .or(() -> people.find(actor.id()))
                .filter(Person::active)
                .orElseThrow(() -> Refusal.notAllowed("workflow.door.inactive"));
        if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
            return tasks.completion(command, actor, person);
        }
        if (command instanceof ClaimTaskCmd || command instanceof AssignTaskCmd) {
            return tasks.assignment(command, person);
        }
        if (command instanceof DelegateTaskCmd) {
            throw Refusal.notAllowed("workflow.door.delegate");
        }
        if (command instanceof StartProcessInstanceCmd && Permission.DEPLOY_MODELS.isGrantedTo(person.groups())) {
            return trial(command, actor);
        }
        if (!mayGive(person, command)) {
            throw Refusal.notAllowed(command instanceof DeployCmd ? "workflow.door.deploy" : "workflow.door.shut");
        }
        if (STARTS.contains(command.getClass())) {
            throw Refusal.conflict("workflow.door.start");
        }
        if (command instanceof DeleteDeploymentCmd) {
            forms.forget();
        }
        return command;
    }

    @SuppressWarnings("unchecked")
    private <T> Command<T> trial(Command<T> command, Actor actor) {
        return (Command<T>) new TrialStart(command, actor, trials.getObject());
    }

    private static boolean mayGive(Person person, Command<?> command) {
        if (person.isIn(Groups.ADMINISTRATORS) || ANYBODY.contains(command.getClass())) {
            return true;
        }
        Permission needed = BY_PERMISSION.get(command.getClass());
        return needed != null && needed.isGrantedTo(person.groups());
    }
}
