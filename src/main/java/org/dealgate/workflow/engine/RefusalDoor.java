package org.dealgate.workflow.engine;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.dealgate.workflow.deployment.ModelsRefused;
import org.springframework.stereotype.Component;

/** What becomes of an exception that leaves the engine towards a person. */
@Component
class RefusalDoor {

    /** PostgreSQL's states of a deadlock, of a failed serialisation and of a row that refers to one that is gone. */
    private static final Set<String> OVERTAKEN = Set.of("40P01", "40001", "23503");

    private final People people;
    private final RefusalText text;

    RefusalDoor(People people, RefusalText text) {
        this.people = people;
        this.text = text;
    }

    RuntimeException leaving(RuntimeException thrown, Actor actor) {
        Optional<Refusal> refusal = Refusals.in(thrown).or(() -> inOurWords(thrown));
        if (refusal.isEmpty()) {
            return thrown;
        }
        if (OwnDoor.isOpen()) {
            return refusal.get();
        }
        if (refusal.get() instanceof ModelsRefused) {
            // it repeats what somebody wrote into a model, names of classes too
            HeldRefusal.note(refusal.get());
        }
        Locale language = CurrentActor.person()
                .or(() -> people.find(actor.id()))
                .map(Person::language)
                .orElse(Locale.ENGLISH);
        String sentence = text.of(refusal.get(), language);
        return isShutDoor(refusal.get()) ? new NotAllowed(sentence) : new Refused(refusal.get(), sentence);
    }

    private static boolean isShutDoor(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.NOT_ALLOWED
                && refusal.problems().get(0).key().startsWith("workflow.door.");
    }

    static Optional<Refusal> inOurWords(RuntimeException thrown) {
        if (isOvertaken(thrown)) {
            return Optional.of(Refusal.conflict("workflow.task.overtaken"));
        }
        if (thrown instanceof TaskAlreadyClaimedException) {
            return Optional.of(Refusal.conflict("workflow.task.claimed"));
        }
        if (thrown instanceof SuspendedEntityInteractionException) {
            return Optional.of(Refusal.conflict("workflow.task.suspended"));
        }
        return Optional.empty();
    }

    /** Somebody else's work came first: what this one would change or refer to is another thing now, or gone. */
    private static boolean isOvertaken(RuntimeException thrown) {
        if (thrown instanceof OptimisticLockingException) {
            return true;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return OVERTAKEN.contains(sql.getSQLState());
            }
        }
        return false;
    }
}
