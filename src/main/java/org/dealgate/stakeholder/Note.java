package org.dealgate.stakeholder;

import java.time.Instant;
import java.util.Map;
import org.dealgate.deal.DealEvent;

/**
 * What the deal's team tells itself about somebody on the customer's side.
 *
 * @param stakeholder id of whom it is about
 * @param by id of who wrote it
 */
public record Note(long id, long stakeholder, String text, String by, Instant at) {

    /** The trail keeps that there was a note, never what it said nor about whom. */
    public record Written(String dealNumber) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    public record Deleted(String dealNumber) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }
}
