package org.dealgate.deal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a deal ended, and why. */
@Embeddable
public record Ending(
        @Enumerated(EnumType.STRING) @Nullable Outcome outcome,
        @Nullable String outcomeReason,
        @Nullable String competitor,
        @Nullable String contractNumber,
        @Nullable LocalDate signedOn) {

    static Ending open() {
        return new Ending(null, null, null, null, null);
    }

    static Ending won(@Nullable String contractNumber, @Nullable LocalDate signedOn) {
        return new Ending(Outcome.WON, null, null, contractNumber, signedOn);
    }

    static Ending lost(String reason, @Nullable String competitor) {
        return new Ending(Outcome.LOST, reason, competitor, null, null);
    }

    /** What was won before stays known. */
    Ending withdrawn(String reason) {
        return new Ending(Outcome.WITHDRAWN, reason, null, contractNumber, signedOn);
    }
}
