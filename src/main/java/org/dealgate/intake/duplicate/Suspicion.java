package org.dealgate.intake.duplicate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.deal.DealEvent;
import org.jspecify.annotations.Nullable;

/**
 * Two deals that may be one purchase, as seen from one of them.
 *
 * @param other the other deal's number
 * @param comparison what was compared, this deal's side first
 * @param ended the number of the one that does not go on, where one does not
 * @param confirmedBy who at the customer said so, once resolved
 */
public record Suspicion(
        String dealNumber,
        String other,
        Comparison comparison,
        State state,
        Instant foundAt,
        @Nullable String ended,
        @Nullable String confirmedBy,
        @Nullable String note,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    public enum State {
        OPEN,
        /** Nothing speaks for it any more. */
        GONE,
        SAME_PURCHASE,
        DIFFERENT_NEED,
        CUSTOMERS_MISTAKE
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public List<Reason> reasons() {
        return Reason.of(comparison);
    }

    /** The same, as seen from the other deal. */
    public Suspicion turned() {
        return new Suspicion(
                other,
                dealNumber,
                comparison.turned(),
                state,
                foundAt,
                ended,
                confirmedBy,
                note,
                resolvedBy,
                resolvedAt);
    }

    /** It was found, or found again with more that overlaps. Of two deals each has its own event. */
    public record Found(String dealNumber, String other, Comparison comparison) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("other", other);
            details.put(
                    "items",
                    comparison.items().stream()
                            .map(Comparison.Item::one)
                            .distinct()
                            .collect(Collectors.joining(", ")));
            details.put(
                    "points",
                    Reason.of(comparison).stream().mapToInt(Reason::points).sum());
            return details;
        }
    }

    /** Nothing speaks for it any more. */
    public record Gone(String dealNumber, String other) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return Map.of("other", other);
        }
    }

    public record Resolved(String dealNumber, String other, Resolution resolution) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("other", other);
            details.put("change", resolution.as().name());
            if (resolution.ends() != null) {
                details.put("ended", resolution.ends());
            }
            details.put("confirmedBy", resolution.confirmedBy());
            if (resolution.note() != null) {
                details.put("note", resolution.note());
            }
            return details;
        }
    }
}
