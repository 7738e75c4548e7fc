package org.dealgate.stakeholder.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.deal.DealEvent;
import org.dealgate.deal.Details;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One contact of ours with people of the customer.
 *
 * @param by id of who of us it was
 * @param about what it was about, in the words of who logged it
 * @param nextStepOn the day for which the next step was agreed
 * @param loggedBy id of who wrote it down
 */
public record Activity(
        long id,
        ActivityKind kind,
        LocalDate day,
        List<Participant> with,
        String by,
        @Nullable String about,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        String loggedBy,
        Instant loggedAt) {

    /**
     * Somebody of the customer who took part.
     *
     * @param person id of the customer's person
     * @param stakeholder id on the deal's map; null where they are on it no longer
     * @param stance how they stood on that day; null where that was not noted
     */
    public record Participant(
            long person,
            @Nullable Long stakeholder,
            String name,
            @Nullable Stance stance) {}

    Activity withId(long id) {
        return new Activity(id, kind, day, with, by, about, nextStep, nextStepOn, loggedBy, loggedAt);
    }

    /** What the trail keeps: never what was said, which can be deleted. */
    private Map<String, Object> facts() {
        return new Details()
                .and("activity", id)
                .and("kind", kind)
                .and("day", day)
                .and("with", with.stream().map(Participant::name).collect(Collectors.joining(", ")))
                .and("by", by)
                .map();
    }

    public record Logged(String dealNumber, Activity activity) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return activity.facts();
        }
    }

    public record Deleted(String dealNumber, Activity activity) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return activity.facts();
        }
    }
}
