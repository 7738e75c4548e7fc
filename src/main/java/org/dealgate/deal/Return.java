package org.dealgate.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where a deal came back that has not got there again.
 *
 * @param from the furthest stage that it had reached
 * @param at the last time that it was returned on this way
 * @param reason why; null where an executive's or a controller's answer says so
 */
@Embeddable
public record Return(
        @Column(name = "returned_from") @Enumerated(EnumType.STRING)
        Stage from,

        @Column(name = "returned_at") Instant at,
        @Column(name = "return_reason") @Nullable String reason) {

    /** A deal that is returned again before it got back is still on its way to the furthest stage. */
    static Return of(@Nullable Return before, Stage from, Instant at, @Nullable String reason) {
        boolean further = before != null && before.from().compareTo(from) > 0;
        return new Return(further ? before.from() : from, at, reason);
    }
}
