package org.dealgate.dealroom.insight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which time of which blockers counts. Whatever was different before (stage, severity, side, owner) is compared with how it
 * was at that time.
 *
 * @param from the first day that counts, where the reader is; null for since ever
 * @param to the last one; null for up to now
 * @param state open: in the way still. Closed: in the way no more
 * @param department as it is written on the blockers; {@value #UNNAMED} for those that name none
 * @param owner a person's id
 * @param account id of the customer
 * @param customer part of the customer's name
 */
record BlockerFilter(
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable Open state,
        @Nullable Weight severity,
        @Nullable Side side,
        @Nullable Stage stage,
        @Nullable String kind,
        @Nullable String department,
        @Nullable String owner,
        @Nullable Long account,
        @Nullable String customer) {

    static final String UNNAMED = "-";

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    enum Open {
        ALL,
        OPEN,
        CLOSED
    }

    enum Weight {
        BLOCKING,
        WARNING,
        ALL
    }

    BlockerFilter {
        state = Objects.requireNonNullElse(state, Open.ALL);
        // a warning keeps no gate shut: who asks what blocks does not ask for it
        severity = Objects.requireNonNullElse(severity, Weight.BLOCKING);
        kind = stripped(kind);
        department = stripped(department);
        owner = stripped(owner);
        customer = stripped(customer);
    }

    static BlockerFilter everything() {
        return new BlockerFilter(null, null, null, null, null, null, null, null, null, null, null);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws Refusal where the days are no period */
    void check() {
        var problems = new Problems();
        within(problems, "from", from);
        within(problems, "to", to);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add("to", "insight.period.reversed");
        }
        problems.refuse();
    }

    private static void within(Problems problems, String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            problems.add(field, "insight.period.far");
        }
    }

    /** What is left of it for one group. */
    public BlockerFilter narrowedTo(Key key, Dimension by) {
        return new BlockerFilter(
                from,
                to,
                state,
                severity,
                by.has("side") ? key.side() : side,
                by.has("stage") ? key.stage() : stage,
                by.has("kind") ? key.kind() : kind,
                asksForDepartment(key, by) ? Objects.requireNonNullElse(key.department(), UNNAMED) : department,
                key.owner() == null ? owner : key.owner(),
                key.account() == null ? account : key.account(),
                customer);
    }

    /** Our people are waited for by name, whatever the department. */
    private static boolean asksForDepartment(Key key, Dimension by) {
        return by.has("department") && key.owner() == null;
    }

    public BlockerFilter ofAllCustomers() {
        return new BlockerFilter(from, to, state, severity, side, stage, kind, department, owner, null, customer);
    }

    /** The address of one of the pages with this filter. */
    public String address(String path, Dimension by) {
        return address(path, by, null);
    }

    /** The same, of the list's page that starts there. */
    public String address(String path, Dimension by, @Nullable Place after) {
        var address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new HashMap<>();
        add(address, values, "by", by == Dimension.KIND ? null : by);
        add(address, values, "from", from);
        add(address, values, "to", to);
        add(address, values, "state", state == Open.ALL ? null : state);
        add(address, values, "severity", severity == Weight.BLOCKING ? null : severity);
        add(address, values, "side", side);
        add(address, values, "stage", stage);
        add(address, values, "kind", kind);
        add(address, values, "department", department);
        add(address, values, "owner", owner);
        add(address, values, "account", account);
        add(address, values, "customer", customer);
        add(address, values, "after", after);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(
            UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
