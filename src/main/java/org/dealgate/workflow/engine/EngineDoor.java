package org.dealgate.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.DeploymentFailListener;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;

/** Stands before every command of the engine and lets through what the person may ask for. */
class EngineDoor extends CommandInterceptor {

    private final Admission admission;
    private final RefusalDoor refusals;
    private final CurrentUser currentUser;

    EngineDoor(Admission admission, RefusalDoor refusals, CurrentUser currentUser) {
        this.admission = admission;
        this.refusals = refusals;
        this.currentUser = currentUser;
    }

    /** Whom the engine takes the thread for; null where nobody signed in. */
    @FunctionalInterface
    interface CurrentUser {
        Optional<Authentication> get();
    }

    @Override
    public <T> T execute(Command<T> command) {
        // a command within a command is the engine's or a delegate's own doing
        if (Context.getCommandContext() != null || isCleaningUp(command)) {
            return next.execute(command);
        }
        if (InternalCall.isOpen()) {
            return internal(command);
        }
        Actor actor = actor();
        if (actor.isSystem()) {
            return next.execute(command);
        }
        try {
            return next.execute(admission.admit(actor, command));
        } catch (RuntimeException e) {
            RuntimeException leaving = refusals.leaving(e, actor);
            if (leaving == e) {
                FailedCommands.note();
            }
            throw leaving;
        }
    }

    /** After a deployment was rolled back, in a command of its own: the engine forgets it. No API offers that to a person. */
    private static boolean isCleaningUp(Command<?> command) {
        return command.getClass().getEnclosingClass() == DeploymentFailListener.class;
    }

    /** What a feature asks for. The refusal rolls the feature's own work back with the engine's. */
    private <T> T internal(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            throw Refusals.in(e).or(() -> RefusalDoor.inOurWords(e)).orElseThrow(() -> e);
        }
    }

    /** Whoever a door let in counts, even where it set only the engine's own idea of who acts. */
    private Actor actor() {
        Actor actor = CurrentActor.get();
        return actor.isSystem()
                ? currentUser
                        .get()
                        .map(user -> new Actor(user.getUserId(), Channel.REST))
                        .orElse(actor)
                : actor;
    }
}
