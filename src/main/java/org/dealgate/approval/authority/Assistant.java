package org.dealgate.approval.authority;

import java.time.Instant;
import java.util.Map;
import org.dealgate.people.Actor;

/** Somebody who may set an executive's delegations and absences in that one's name. */
public record Assistant(String executive, String assistant, String permittedBy, Instant permittedAt) {

    private Map<String, Object> details() {
        return Map.of("executive", executive, "assistant", assistant);
    }

    public record Permitted(Assistant assistant, Actor actor) implements AuthorityEvent {

        @Override
        public Map<String, Object> details() {
            return assistant.details();
        }
    }

    /** The permission was withdrawn. */
    public record Withdrawn(Assistant assistant, Actor actor) implements AuthorityEvent {

        @Override
        public Map<String, Object> details() {
            return assistant.details();
        }
    }
}
