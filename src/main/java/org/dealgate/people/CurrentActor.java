package org.dealgate.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The actor of the running thread; the system where no door set one. */
public final class CurrentActor {

    private static final ThreadLocal<@Nullable Bound> CURRENT = new ThreadLocal<>();

    private record Bound(Actor actor, @Nullable Person person) {}

    private CurrentActor() {}

    public static Actor get() {
        Bound bound = CURRENT.get();
        return bound == null ? Actor.SYSTEM : bound.actor();
    }

    /** The acting person's record as it was when the door let them in; empty where no person acts or none was read. */
    public static Optional<Person> person() {
        return Optional.ofNullable(CURRENT.get()).map(Bound::person);
    }

    /** Runs the work as the actor, and puts back afterwards who acted before. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        return as(bound(actor), work);
    }

    public static void as(Actor actor, Runnable work) {
        as(bound(actor), () -> {
            work.run();
            return actor;
        });
    }

    /** For doors, which have just read the person: spares reading them again for every right that is asked for. */
    public static <T> T as(Person person, Channel channel, Supplier<T> work) {
        return as(new Bound(new Actor(person.id(), channel), person), work);
    }

    private static Bound bound(Actor actor) {
        return new Bound(actor, person().filter(p -> p.id().equals(actor.id())).orElse(null));
    }

    private static <T> T as(Bound bound, Supplier<T> work) {
        Bound before = CURRENT.get();
        CURRENT.set(bound);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
