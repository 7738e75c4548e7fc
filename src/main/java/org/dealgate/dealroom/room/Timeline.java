package org.dealgate.dealroom.room;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.audit.AuditEntry;
import org.dealgate.dealroom.page.Words;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A deal's audit trail in words, the newest first. */
@Component
class Timeline {

    private static final String ANSWER = "answer.";
    private static final String WARNING = "WARNING";

    private final Words words;
    private final Recorded recorded;

    Timeline(Words words, Recorded recorded) {
        this.words = words;
        this.recorded = recorded;
    }

    /**
     * One line.
     *
     * @param kind for its mark: {@code good}, {@code bad}, {@code stage} or none
     * @param more what else was recorded, by label
     */
    record Line(
            long seq,
            Instant at,
            String sentence,
            String actor,
            String channel,
            @Nullable String kind,
            Map<String, String> more) {}

    List<Line> of(List<AuditEntry> trail) {
        return trail.stream()
                .sorted((a, b) -> Long.compare(b.seq(), a.seq()))
                .map(this::line)
                .toList();
    }

    private Line line(AuditEntry entry) {
        // the deal's events are declared beside it
        String event = entry.event().replace("DealHappenings.", "Deal.");
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        entry.details().forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                String field = name.substring(ANSWER.length());
                more.put(recorded.label(field), recorded.value(field, value));
            } else {
                values.put(name, recorded.value(name, value));
            }
        });
        if (event.startsWith("Blocker.")) {
            values.computeIfPresent("text", (name, text) -> recorded.finding(entry.details(), text));
        }
        String sentence = sentence(event, entry.details());
        for (String shown : List.of("reason", "conditions", "evidence", "note", "plan", "competitor")) {
            if (values.containsKey(shown) && !sentence.contains("[" + shown + "]")) {
                more.put(recorded.label(shown), values.get(shown));
            }
        }
        String actor = words.person(entry.actor());
        if (entry.onBehalfOf() != null) {
            actor = words.say("dealroom.on-behalf-of", actor, words.person(entry.onBehalfOf()));
        }
        return new Line(
                entry.seq(),
                entry.at(),
                words.fill(sentence, values),
                actor,
                entry.channel() == Channel.SYSTEM ? "" : words.of(entry.channel()),
                kind(event, entry.details()),
                more);
    }

    private String sentence(String event, Map<String, Object> details) {
        if (event.startsWith("Refused.")) {
            String why = recorded.refusal(details);
            return words.known("dealroom.event." + event, words.say("dealroom.event.Refused", why), why);
        }
        boolean warns = event.equals("Blocker.Raised") && WARNING.equals(details.get("severity"));
        Object change = warns ? WARNING : details.get("change");
        String key = "dealroom.event." + event + (change == null ? "" : "." + change);
        return words.known(key, words.say("dealroom.event.other"));
    }

    private static @Nullable String kind(String event, Map<String, Object> details) {
        return switch (event) {
            case "Deal.StageEntered", "Deal.Returned" -> "stage";
            case "Deal.Won",
                    "Deal.Closed",
                    "Blocker.Resolved",
                    "Blocker.Cleared",
                    "Blocker.Eased",
                    "HandoverPack.Accepted" -> "good";
            case "Deal.Lost", "Deal.Withdrawn", "Blocker.Reopened", "HandoverPack.Returned" -> "bad";
            case "Blocker.Raised" -> WARNING.equals(details.get("severity")) ? null : "bad";
            case "ApprovalRequest.Decided" ->
                String.valueOf(details.get("decision")).startsWith("APPROVE") ? "good" : "bad";
            default -> event.startsWith("Refused.") ? "bad" : null;
        };
    }
}
