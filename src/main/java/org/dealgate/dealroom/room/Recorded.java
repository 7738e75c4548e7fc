package org.dealgate.dealroom.room;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealgate.dealroom.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the audit trail keeps, codes and ids for the most part, into the reader's words. */
@Component
class Recorded {

    private static final Set<String> PERSONS = Set.of(
            "owner",
            "by",
            "formerOwner",
            "assistant",
            "formerAssistant",
            "approver",
            "addressee",
            "next",
            "serviceContact",
            "improvementOwner",
            "onBehalfOf",
            "relationshipOwner");
    private static final Set<String> STAGES = Set.of("stage", "from", "returnTo");
    private static final Set<String> ENUMS =
            Set.of("stance", "decision", "outcome", "authorityProof", "kind", "position", "why");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    private final Words words;

    Recorded(Words words) {
        this.words = words;
    }

    String label(String name) {
        return words.known("dealroom.detail." + name, name);
    }

    /** A rule's finding in the reader's language; what a person wrote as it is. */
    String finding(Map<String, Object> details, String text) {
        return words.known("blocker.finding." + details.get("kind"), text);
    }

    /** Why an attempt was refused. */
    String refusal(Map<String, Object> details) {
        List<?> args = details.get("whyArgs") instanceof List<?> list ? list : List.of();
        String why = String.valueOf(details.get("why"));
        return words.recalled(why, words.say("dealroom.event.Refused.unknown"), args);
    }

    String value(String name, @Nullable Object value) {
        if (value == null) {
            return words.unknown();
        }
        String text = value.toString();
        if (PERSONS.contains(name)) {
            return words.person(text);
        }
        if (STAGES.contains(name)) {
            return words.known("deal.stage." + text, text);
        }
        if (name.equals("task")) {
            return words.task(text, text);
        }
        if (name.equals("roles")) {
            return Arrays.stream(text.split(" "))
                    .map(role -> words.known("stakeholder.role." + role, role))
                    .collect(Collectors.joining(words.say("dealroom.comma")));
        }
        if (name.equals("severity") || name.equals("side")) {
            return words.known("blocker." + name + "." + text, text);
        }
        if (ENUMS.contains(name)) {
            return words.known("dealroom." + name.toLowerCase(Locale.ROOT) + "." + text, text);
        }
        if (value instanceof Boolean) {
            return words.say("dealroom." + text);
        }
        return value instanceof BigDecimal number ? words.amount(number) : written(text);
    }

    private String written(String text) {
        if (DATE.matcher(text).matches()) {
            return date(text);
        }
        Matcher money = MONEY.matcher(text);
        if (money.matches()) {
            return words.money(new BigDecimal(money.group(1)), money.group(2));
        }
        return CODE.matcher(text).matches() ? words.known("dealroom.value." + text, text) : text;
    }

    private String date(String text) {
        try {
            return words.date(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
