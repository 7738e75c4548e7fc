package org.dealgate.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.deal.DealEvent;
import org.jspecify.annotations.Nullable;

/** What an approver wants to know before deciding. */
public record Question(
        long id,
        long request,
        String question,
        String askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("request", request);
        facts.put("question", question);
        if (answer != null) {
            facts.put("answer", answer);
        }
        return facts;
    }

    /** The approver asked; the request waits. */
    public record Put(String dealNumber, Question question) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return question.facts();
        }
    }

    /** The owner answered; the approver is asked again. */
    public record Answered(String dealNumber, Question question) implements DealEvent {

        @Override
        public Map<String, Object> details() {
            return question.facts();
        }
    }
}
