package org.dealgate.dealroom.board;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which deals a list shows.
 *
 * @param owner a person's id
 * @param q part of the number, the title or the account's name
 */
public record DealFilter(@Nullable String owner, @Nullable String q) {

    public DealFilter {
        owner = owner == null || owner.isBlank() ? null : owner.strip();
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Conditions on {@code deal d join account a}, each starting with {@code and}. */
    String conditions() {
        return (owner == null ? "" : " and d.owner = :owner")
                + (q == null ? "" : " and (d.title ilike :q or a.name ilike :q or d.number ilike :q)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (owner != null) {
            parameters.put("owner", owner);
        }
        if (q != null) {
            parameters.put("q", "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return parameters;
    }
}
