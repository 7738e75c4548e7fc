package org.dealgate.approval.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An executive is away, on days that are counted in their time zone.
 *
 * @param until the last day
 * @param createdBy who set it: the executive, an assistant or an administrator
 * @param endedBy who ended it early, or before it began
 */
public record Absence(
        long id,
        String person,
        LocalDate from,
        LocalDate until,
        String createdBy,
        Instant createdAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** @param today of the person */
    State on(LocalDate today) {
        return endedAt != null ? State.STOPPED : period().on(today);
    }

    Period period() {
        return new Period(from, until);
    }

    private Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("absence", id);
        details.put("person", person);
        details.put("from", from.toString());
        details.put("until", until.toString());
        return details;
    }

    public record Set(Absence absence, Actor actor) implements AuthorityEvent {

        @Override
        public Map<String, Object> details() {
            return absence.details();
        }
    }

    /** It was ended early, or called off. */
    public record Ended(Absence absence, Actor actor) implements AuthorityEvent {

        @Override
        public Map<String, Object> details() {
            return absence.details();
        }
    }
}
