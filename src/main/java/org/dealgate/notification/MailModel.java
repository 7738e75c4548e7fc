package org.dealgate.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail's sentences speak of. The message keys {@code notification.<template>.subject}, {@code .lead} and
 * {@code .action} get, in this order: {0} number, {1} title, {2} account, {3} the stage's name in the reader's language,
 * {4} actor's name, {5} text, {6} detail. A part that is not known is an empty text.
 *
 * @param number the deal's number
 * @param stage the stage's enum name, translated for the reader
 * @param text a person's own words: a reason, a blocker's description
 * @param detail one more word, for instance who owns a blocker
 * @param path where the button leads, below the configured base address; without one there is no button
 * @param facts shown as a table, by message key of the label; the values as they are to be read
 * @param items what the mail lists, a line each
 */
public record MailModel(
        String number,
        String title,
        String account,
        String stage,
        String actor,
        String text,
        String detail,
        @Nullable String path,
        Map<String, String> facts,
        List<String> items) {

    /** Of a mail that lists nothing. */
    public MailModel(
            String number,
            String title,
            String account,
            String stage,
            String actor,
            String text,
            String detail,
            @Nullable String path,
            Map<String, String> facts) {
        this(number, title, account, stage, actor, text, detail, path, facts, List.of());
    }

    public MailModel listing(List<String> items) {
        return new MailModel(number, title, account, stage, actor, text, detail, path, facts, items);
    }

    public static MailModel of(Map<String, ?> facts) {
        var rows = new LinkedHashMap<String, String>();
        if (facts.get("facts") instanceof Map<?, ?> given) {
            given.forEach((label, value) -> rows.put(String.valueOf(label), String.valueOf(value)));
        }
        Object path = facts.get("path");
        return new MailModel(
                text(facts, "number"),
                text(facts, "title"),
                text(facts, "account"),
                text(facts, "stage"),
                text(facts, "actor"),
                text(facts, "text"),
                text(facts, "detail"),
                path == null ? null : path.toString(),
                rows,
                facts.get("items") instanceof List<?> items
                        ? items.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static String text(Map<String, ?> facts, String key) {
        Object value = facts.get(key);
        return value == null ? "" : value.toString();
    }
}
