package org.dealgate.dealroom.insight;

import static org.dealgate.deal.DealFixture.aDealWith;
import static org.dealgate.deal.DealFixture.as;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals of one customer whose blockers were open exactly when a test says, on days of March 2026. */
public final class BlockedDeals {

    private final Deals deals;
    private final Blockers blockers;
    private final JdbcClient jdbc;
    private final String account;

    public BlockedDeals(Deals deals, Blockers blockers, JdbcClient jdbc, String account) {
        this.deals = deals;
        this.blockers = blockers;
        this.jdbc = jdbc;
        this.account = account;
    }

    /** A deal that nothing has blocked yet, of this value in the base currency. */
    public String deal(@Nullable String value) {
        String number = as("amy", () -> deals.open(aDealWith(account))).number();
        jdbc.sql("update deal set value_base = ? where number = ?")
                .params(value == null ? null : new BigDecimal(value), number)
                .update();
        jdbc.sql("delete from blocker_period where blocker in (select id from blocker where deal_number = ?)")
                .param(number)
                .update();
        return number;
    }

    /** The deal ends with what is open. */
    public void ended(String number, String day) {
        jdbc.sql("update deal set outcome = 'LOST', closed_at = ? where number = ?")
                .params(at(day), number)
                .update();
    }

    /** A blocker that was not open at any time, so far. */
    public long blocker(String number, String kind, Side side, @Nullable String department) {
        long id = as(
                        "amy",
                        () -> blockers.raise(
                                number,
                                new BlockerDraft(
                                        kind,
                                        "What is in the way",
                                        null,
                                        null,
                                        "amy",
                                        LocalDate.now(ZoneOffset.UTC).plusDays(9),
                                        side,
                                        department)))
                .id();
        jdbc.sql("delete from blocker_period where blocker = ?").param(id).update();
        return id;
    }

    /** @param to null where it is open still */
    public void open(long blocker, Stage stage, Severity severity, String owner, String from, @Nullable String to) {
        jdbc.sql("""
                        insert into blocker_period (blocker, stage, severity, side, owner, opened_at, ended_at)
                        select id, ?, ?, side, ?, ?, ? from blocker where id = ?
                        """)
                .params(stage.name(), severity.name(), owner, at(from), to == null ? null : at(to), blocker)
                .update();
    }

    /** {@code 05T12} is noon of 5 March, in UTC. */
    static Instant instant(String dayAndHour) {
        return Instant.parse("2026-03-" + dayAndHour + (dayAndHour.contains("T") ? ":00:00Z" : "T00:00:00Z"));
    }

    private static OffsetDateTime at(String dayAndHour) {
        return instant(dayAndHour).atOffset(ZoneOffset.UTC);
    }
}
