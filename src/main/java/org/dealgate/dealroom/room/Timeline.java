package org.dealgate.dealroom.room;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.audit.AuditEntry;
import org.dealgate.dealroom.page.Words;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A deal's audit trail in words, the newest first. */
@Component
class Timeline {

    private static final Set<String> PERSONS =
            Set.of("owner", "formerOwner", "assistant", "formerAssistant", "approver", "serviceContact", "onBehalfOf");
    private static final Set<String> STAGES = Set.of("stage", "from", "returnTo");
    private static final Set<String> DATES = Set.of("due", "until", "signedOn", "expectedClose");
    private static final Set<String> ENUMS =
            Set.of("severity", "side", "stance", "decision", "outcome", "authorityProof", "kind", "position", "why");
    private static final String ANSWER = "answer.";

    private final Words words;

    Timeline(Words words) {
        this.words = words;
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
                more.put(label(name.substring(ANSWER.length())), value(name, value));
            } else {
                values.put(name, value(name, value));
            }
        });
        Object change = entry.details().get("change");
        String key = "dealroom.event." + event + (change == null ? "" : "." + change);
        String sentence = event.startsWith("Refused.") ? refused(event, values) : words.say(key);
        for (String shown : List.of("reason", "evidence", "note", "plan")) {
            if (values.containsKey(shown) && !sentence.contains("[" + shown + "]")) {
                more.put(label(shown), values.get(shown));
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

    private String refused(String event, Map<String, String> values) {
        return words.say("dealroom.event.Refused", values.getOrDefault("problem", words.unknown()));
    }

    private static @Nullable String kind(String event, Map<String, Object> details) {
        return switch (event) {
            case "Deal.StageEntered" -> "stage";
            case "Deal.Won", "Deal.Closed", "Blocker.Resolved", "Blocker.Cleared", "HandoverPack.Accepted" -> "good";
            case "Deal.Lost", "Deal.Withdrawn", "Blocker.Raised", "Blocker.Reopened", "HandoverPack.Returned" -> "bad";
            case "ApprovalRequest.Decided" -> "APPROVE".equals(details.get("decision")) ? "good" : "bad";
            default -> event.startsWith("Refused.") ? "bad" : null;
        };
    }

    private String label(String name) {
        String key = "dealroom.detail." + name;
        String label = words.say(key);
        return label.equals(key) ? name : label;
    }

    private String value(String name, @Nullable Object value) {
        if (value == null) {
            return words.unknown();
        }
        String text = value.toString();
        if (PERSONS.contains(name)) {
            return words.person(text);
        }
        if (STAGES.contains(name)) {
            return words.say("deal.stage." + text);
        }
        if (name.equals("task")) {
            return known("dealroom.task." + text, text);
        }
        if (name.equals("roles")) {
            return List.of(text.split(" ")).stream()
                    .map(role -> known("stakeholder.role." + role, role))
                    .reduce((a, b) -> a + words.say("dealroom.comma") + b)
                    .orElse(text);
        }
        if (name.equals("severity") || name.equals("side")) {
            return known("blocker." + name + "." + text, text);
        }
        if (ENUMS.contains(name)) {
            return known("dealroom." + name.toLowerCase() + "." + text, text);
        }
        if (DATES.contains(name)) {
            return date(text);
        }
        if (value instanceof Boolean) {
            return words.say("dealroom." + text);
        }
        return value instanceof BigDecimal number ? words.amount(number) : known("dealroom.value." + text, text);
    }

    private String known(String key, String otherwise) {
        String said = words.say(key);
        return said.equals(key) ? otherwise : said;
    }

    private String date(String text) {
        try {
            return words.date(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
