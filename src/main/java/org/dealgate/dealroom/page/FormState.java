package org.dealgate.dealroom.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a form shows: what was typed, and what is wrong with it.
 *
 * @param id tells the forms of a page apart; the ids of its inputs start with it
 * @param values what was typed, by field
 * @param errors sentences by field
 * @param message what is wrong with the whole, or null
 */
public record FormState(
        String id,
        MultiValueMap<String, String> values,
        Map<String, String> errors,
        @Nullable String message) {

    public static FormState blank(String id) {
        return new FormState(id, new LinkedMultiValueMap<>(), Map.of(), null);
    }

    public static FormState filled(String id, MultiValueMap<String, String> values) {
        return new FormState(id, values, Map.of(), null);
    }

    /** Whether somebody sent it and was refused. */
    public boolean refused() {
        return message != null || !errors.isEmpty();
    }

    public String value(String field) {
        return value(field, "");
    }

    /** What was typed; the proposal where nothing was sent yet. */
    public String value(String field, @Nullable Object proposal) {
        String typed = values.getFirst(field);
        if (typed != null) {
            return typed;
        }
        return proposal == null || !values.isEmpty() ? "" : proposal.toString();
    }

    public boolean chosen(String field, Object option) {
        List<String> typed = values.get(field);
        return typed != null && typed.contains(option.toString());
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** The rows to show of a repeated part, one at least. */
    public List<Integer> rows(String list) {
        return IntStream.range(0, Math.max(1, Rows.count(values, list))).boxed().toList();
    }

    public String input(String field) {
        return (id + "-" + field).replaceAll("[\\[\\].]+", "-");
    }
}
