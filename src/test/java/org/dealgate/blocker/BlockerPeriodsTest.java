package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every day in which a blocker was open is kept, also that it was open before. */
@DealgateTest
class BlockerPeriodsTest {

    private static final LocalDate SOON = LocalDate.now(ZoneOffset.UTC).plusDays(2);

    @Autowired
    private BlockerPeriods periods;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Deals deals;

    @Autowired
    private Stakeholders stakeholders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private String number;

    private record Period(
            Stage stage,
            Severity severity,
            Side side,
            String owner,
            Instant opened,
            @Nullable Instant ended) {}

    @BeforeEach
    void a_deal() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void a_period_runs_from_raising_to_closing() {
        Blocker raised = raised();
        assertThat(of(raised.id()))
                .containsExactly(new Period(
                        Stage.NEEDS_PROPOSAL, Severity.BLOCKING, Side.CUSTOMER, "tess", raised.raisedAt(), null));

        does("tess", () -> blockers.resolve(number, raised.id(), "Improvement plan"));

        assertThat(of(raised.id()))
                .extracting(Period::ended)
                .containsExactly(blockers.get(number, raised.id()).closedAt());
    }

    @Test
    void whoever_is_waited_for_next_begins_a_period_of_their_own() {
        Blocker raised = raised();
        does("amy", () -> blockers.assign(number, raised.id(), "finn"));
        does("amy", () -> blockers.assign(number, raised.id(), "finn"));

        List<Period> kept = of(raised.id());
        assertThat(kept).extracting(Period::owner).containsExactly("tess", "finn");
        assertThat(kept.get(0).ended()).isEqualTo(kept.get(1).opened());
        assertThat(kept.get(1).ended()).isNull();
    }

    @Test
    void what_is_found_again_was_open_twice() {
        Blocker missing = found("user-buyer-missing");
        long wang = as(
                        "amy",
                        () -> stakeholders.add(
                                number,
                                new StakeholderDraft(
                                        "Wang", null, null, Set.of(BuyerRole.USER), Stance.SUPPORTS, 3, null)))
                .id();
        does("amy", () -> stakeholders.remove(number, wang));

        Blocker again = found("user-buyer-missing");
        assertThat(again.id()).isEqualTo(missing.id());
        List<Period> kept = of(missing.id());
        assertThat(kept).hasSize(2);
        assertThat(kept.get(0).opened()).isEqualTo(missing.openSince());
        assertThat(kept.get(0).ended()).isBetween(missing.openSince(), again.openSince());
        assertThat(kept.get(1).opened()).isEqualTo(again.openSince());
        assertThat(kept.get(1).ended()).isNull();
    }

    @Test
    void what_only_warns_now_or_holds_another_stage_is_told_apart_from_before() {
        Blocker missing = found("user-buyer-missing");
        var warns = new Found(new Finding(missing.kind(), Severity.WARNING), Stage.NEEDS_PROPOSAL, null);
        var moved = new Found(new Finding(missing.kind(), Severity.WARNING), Stage.TECHNICAL_REVIEW, null);

        periods.on(new Blocker.Eased(missing.found(warns)));
        periods.on(new Blocker.Moved(missing.found(moved)));
        periods.on(new Blocker.Moved(missing.found(moved)));

        List<Period> kept = of(missing.id());
        assertThat(kept)
                .extracting(Period::severity)
                .containsExactly(Severity.BLOCKING, Severity.WARNING, Severity.WARNING);
        assertThat(kept)
                .extracting(Period::stage)
                .containsExactly(Stage.NEEDS_PROPOSAL, Stage.NEEDS_PROPOSAL, Stage.TECHNICAL_REVIEW);
        assertThat(kept).filteredOn(p -> p.ended() == null).hasSize(1);
    }

    @Test
    void the_migration_tells_from_the_trail_what_was_open_when() {
        Blocker raised = raised();
        does("amy", () -> blockers.assign(number, raised.id(), "finn"));
        does("eva", () -> blockers.waive(number, raised.id(), "We take the risk"));
        what_is_found_again_was_open_twice();
        var kept = periodsOfTheDeal();

        var migrated = transactions.execute(tx -> {
            tx.setRollbackOnly();
            jdbc.sql("delete from blocker_period where blocker in (select id from blocker where deal_number = ?)")
                    .param(number)
                    .update();
            jdbc.sql(filling().replace("where event like", "where deal_number = ? and event like"))
                    .param(number)
                    .update();
            return periodsOfTheDeal();
        });

        assertThat(kept).hasSizeGreaterThan(4);
        assertThat(migrated).isEqualTo(kept);
    }

    private static String filling() {
        try {
            String script = new ClassPathResource("db/migration/V250__blocker_period.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
            return script.substring(script.indexOf("insert into blocker_period"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Blocker raised() {
        return as(
                "tess",
                () -> blockers.raise(
                        number,
                        new BlockerDraft(
                                "technical-flaw",
                                "No workable design",
                                null,
                                null,
                                "tess",
                                SOON,
                                Side.CUSTOMER,
                                "Design")));
    }

    private Blocker found(String rule) {
        return blockers.of(number).stream()
                .filter(b -> rule.equals(b.rule()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> periodsOfTheDeal() {
        return jdbc.sql("""
                        select concat_ws(' ', p.blocker, p.stage, p.severity, p.side, p.owner, p.ended_at is null)
                        from blocker_period p join blocker b on b.id = p.blocker
                        where b.deal_number = ? order by p.blocker, p.opened_at
                        """).param(number).query(String.class).list();
    }

    private List<Period> of(long blocker) {
        return jdbc.sql("select * from blocker_period where blocker = ? order by id")
                .param(blocker)
                .query((row, n) -> new Period(
                        Stage.valueOf(row.getString("stage")),
                        Severity.valueOf(row.getString("severity")),
                        Side.valueOf(row.getString("side")),
                        row.getString("owner"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }
}
