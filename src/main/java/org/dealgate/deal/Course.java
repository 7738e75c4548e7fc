package org.dealgate.deal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a deal is on its way through the stages, and whether it goes on. */
@Embeddable
record Course(
        @Enumerated(EnumType.STRING) Stage stage,
        Instant stageSince,
        @Embedded @Nullable Hold hold,
        @Embedded @Nullable Return returned) {

    static Course begun(Instant at) {
        return new Course(Stage.NEEDS_PROPOSAL, at, null, null);
    }

    Course entering(Stage next, Instant now) {
        if (next.compareTo(stage) < 0) {
            return backTo(next, now, null);
        }
        if (next == stage) {
            return this;
        }
        boolean stillBack = returned != null && next.compareTo(returned.from()) < 0;
        return new Course(next, now, hold, stillBack ? returned : null);
    }

    Course backTo(Stage earlier, Instant now, @Nullable String reason) {
        return new Course(earlier, now, hold, Return.of(returned, stage, now, reason));
    }

    Course on(@Nullable Hold how) {
        return new Course(stage, stageSince, how, returned);
    }

    Course since(Instant at) {
        return new Course(stage, at, hold, returned);
    }
}
