package org.dealgate.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing is done about a deal for a while.
 *
 * @param until the last day for which that was meant; the deal goes on only when somebody resumes it
 */
@Embeddable
public record Hold(
        @Column(name = "held_since") Instant since,
        @Column(name = "held_until") @Nullable LocalDate until,
        @Column(name = "hold_reason") String reason) {}
