package org.dealgate.dealroom.insight;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What blockers are grouped by. Each says which parts of a {@link Key} its groups have, as SQL. */
enum Dimension {
    KIND(Map.of("kind", "b.kind")),
    STAGE(Map.of("stage", "p.stage")),
    SIDE(Map.of("side", "p.side")),
    /** Of either side: the customer's finance is not ours. */
    DEPARTMENT(Map.of("side", "p.side", "department", "b.department")),
    /** Who is waited for: of ours whoever sees to the blocker, of the customer's the department. */
    WAITING_FOR(Map.of(
            "side",
            "p.side",
            "owner",
            "case when p.side = 'OURS' then p.owner end",
            "department",
            "case when p.side = 'CUSTOMER' then b.department end",
            "account",
            "case when p.side = 'CUSTOMER' then d.account_id end"));

    private final Map<String, String> parts;

    Dimension(Map<String, String> parts) {
        this.parts = parts;
    }

    /** The columns of {@link Key} in its order, null where the groups have no such part. */
    String columns() {
        return Arrays.stream(Key.COLUMNS.split(", "))
                .map(column -> parts.getOrDefault(column, column.equals("account") ? "null::bigint" : "null::text")
                        + " as " + column)
                .collect(Collectors.joining(", "));
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }
}
