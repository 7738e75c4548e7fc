package org.dealgate.dealroom.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.dealgate.dealroom.insight.BlockerFilter.Open;
import org.dealgate.dealroom.insight.BlockerFilter.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL.
 *
 * @param now up to when what is open counts
 * @param zone where the filter's days begin and end
 */
record Condition(BlockerFilter filter, Instant now, ZoneId zone) {

    /** Nothing blocks a finished deal any more. */
    private static final String RUNNING = "bool_or(p.ended_at is null and d.closed_at is null)";

    /**
     * The time in which blockers were in the way: a row for each blocker and group, with the seconds that count of it in
     * that group, and whether it is in the way there still.
     */
    String blocked(Dimension by) {
        return "select b.id, b.deal_number, " + by.columns() + ", " + RUNNING
                + " as open, sum(extract(epoch from greatest("
                + "least(p.ended_at, d.closed_at, :now" + (filter.to() == null ? "" : ", :to") + ") - "
                + (filter.from() == null ? "p.opened_at" : "greatest(p.opened_at, :from)")
                + ", interval '0'))) as seconds"
                + " from blocker_period p join blocker b on b.id = p.blocker join deal d on d.number = b.deal_number"
                + (filter.customer() == null ? "" : " join account a on a.id = d.account_id")
                + " where p.opened_at <= :now" + where() + " group by 1, 2, 3, 4, 5, 6, 7, 8" + having();
    }

    private String where() {
        return (filter.from() == null ? "" : " and least(p.ended_at, d.closed_at, :now) > :from")
                + (filter.to() == null ? "" : " and p.opened_at < :to")
                + (filter.severity() == Weight.ALL ? "" : " and p.severity = :severity")
                + (filter.side() == null ? "" : " and p.side = :side")
                + (filter.stage() == null ? "" : " and p.stage = :stage")
                + (filter.kind() == null ? "" : " and b.kind = :kind")
                + department()
                + (filter.owner() == null ? "" : " and p.owner = :owner")
                + (filter.account() == null ? "" : " and d.account_id = :account")
                + (filter.customer() == null ? "" : " and a.name ilike :customer");
    }

    private String department() {
        if (filter.department() == null) {
            return "";
        }
        return filter.department().equals(BlockerFilter.UNNAMED)
                ? " and b.department is null"
                : " and b.department = :department";
    }

    private String having() {
        return filter.state() == Open.ALL ? "" : " having " + (filter.state() == Open.OPEN ? "" : "not ") + RUNNING;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", now.atOffset(ZoneOffset.UTC));
        put(parameters, "from", filter.from() == null ? null : start(filter.from()));
        put(parameters, "to", filter.to() == null ? null : start(filter.to().plusDays(1)));
        put(parameters, "severity", filter.severity());
        put(parameters, "side", filter.side());
        put(parameters, "stage", filter.stage());
        put(parameters, "kind", filter.kind());
        put(parameters, "department", filter.department());
        put(parameters, "owner", filter.owner());
        put(parameters, "account", filter.account());
        put(parameters, "customer", filter.customer() == null ? null : partOf(filter.customer()));
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    private static String partOf(String name) {
        return "%" + name.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private Object start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
