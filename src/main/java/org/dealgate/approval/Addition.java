package org.dealgate.approval;

import java.time.Instant;
import java.util.Map;
import org.dealgate.deal.DealEvent;

/** An approver whom somebody wants to be asked beside those whom the matrix demands. */
public record Addition(
        String dealNumber, int level, Place place, String approver, String reason, String addedBy, Instant addedAt) {

    /** When the added approver is asked: before the others of the level, or together with them. */
    public enum Place {
        BEFORE,
        BESIDE
    }

    /** An approver was added. */
    public record Added(Addition addition) implements DealEvent {

        @Override
        public String dealNumber() {
            return addition.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "approver",
                    addition.approver(),
                    "level",
                    addition.level(),
                    "place",
                    addition.place().name(),
                    "reason",
                    addition.reason());
        }
    }
}
