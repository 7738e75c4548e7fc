package org.dealgate.dealroom.insight;

import java.time.LocalDate;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.insight.BlockerFilter.Open;
import org.dealgate.dealroom.insight.BlockerFilter.Weight;
import org.jspecify.annotations.Nullable;

/** A filter, made of the parts that a test names. */
final class Filtering {

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Open state;
    private @Nullable Weight severity;
    private @Nullable Side side;
    private @Nullable Stage stage;
    private @Nullable String kind;
    private @Nullable String department;
    private @Nullable String owner;
    private @Nullable Long account;
    private @Nullable String customer;

    BlockerFilter get() {
        return new BlockerFilter(from, to, state, severity, side, stage, kind, department, owner, account, customer);
    }

    Filtering from(LocalDate from) {
        this.from = from;
        return this;
    }

    Filtering to(LocalDate to) {
        this.to = to;
        return this;
    }

    Filtering state(Open state) {
        this.state = state;
        return this;
    }

    Filtering severity(Weight severity) {
        this.severity = severity;
        return this;
    }

    Filtering side(Side side) {
        this.side = side;
        return this;
    }

    Filtering stage(Stage stage) {
        this.stage = stage;
        return this;
    }

    Filtering kind(String kind) {
        this.kind = kind;
        return this;
    }

    Filtering department(String department) {
        this.department = department;
        return this;
    }

    Filtering owner(String owner) {
        this.owner = owner;
        return this;
    }

    Filtering account(Long account) {
        this.account = account;
        return this;
    }

    Filtering customer(String customer) {
        this.customer = customer;
        return this;
    }
}
