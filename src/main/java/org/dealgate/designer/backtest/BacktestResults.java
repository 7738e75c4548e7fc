package org.dealgate.designer.backtest;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealgate.deal.Outcome;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code backtest_result}. */
@Repository
class BacktestResults {

    /** A deal's verdict, and which deal that is. */
    record Line(
            Verdict verdict,
            String title,
            String account,
            Outcome outcome,
            @Nullable BigDecimal value) {}

    /** How many deals one approver would be asked for in addition, and for how many no longer. */
    record ApproverCount(String approver, int added, int dropped) {}

    private static final String SELECT = """
            select b.*, d.title, d.outcome, d.value_base, a.name as account
            from backtest_result b join deal d on d.number = b.deal_number join account a on a.id = d.account_id
            where b.run = :run
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final BacktestRuns runs;

    BacktestResults(JdbcClient jdbc, JdbcTemplate batch, BacktestRuns runs) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.runs = runs;
    }

    @Transactional
    void add(long run, List<Verdict> verdicts) {
        batch.batchUpdate("""
                insert into backtest_result (run, deal_number, kind, notes, added, dropped, hours)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)
                """, verdicts, verdicts.size(), (row, verdict) -> {
            row.setLong(1, run);
            row.setString(2, verdict.number());
            row.setString(3, verdict.kind().name());
            row.setString(4, BacktestRuns.json(verdict.notes()));
            row.setObject(5, verdict.added().toArray(String[]::new));
            row.setObject(6, verdict.dropped().toArray(String[]::new));
            row.setBigDecimal(7, verdict.hours());
        });
        runs.advance(run, count(verdicts, Kind.SAME), count(verdicts, Kind.CHANGED), count(verdicts, Kind.UNKNOWN));
    }

    private static int count(List<Verdict> verdicts, Kind kind) {
        return (int) verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }

    /** @param after the deal to go on after; empty at first */
    List<Line> page(long run, @Nullable Kind kind, String after, int size) {
        return jdbc.sql(SELECT + """
                         and (cast(:kind as text) is null or b.kind = :kind) and b.deal_number > :after
                        order by b.deal_number limit :size
                        """)
                .param("run", run)
                .param("kind", kind == null ? null : kind.name())
                .param("after", after)
                .param("size", size)
                .query(BacktestResults::line)
                .list();
    }

    Optional<Line> find(long run, String dealNumber) {
        return jdbc.sql(SELECT + " and b.deal_number = :number")
                .param("run", run)
                .param("number", dealNumber)
                .query(BacktestResults::line)
                .optional();
    }

    List<ApproverCount> approvers(long run) {
        return jdbc.sql("""
                        select approver, count(*) filter (where sign > 0) as added, count(*) filter (where sign < 0) as dropped
                        from (select unnest(added) as approver, 1 as sign from backtest_result where run = :run
                              union all
                              select unnest(dropped), -1 from backtest_result where run = :run) each
                        group by approver order by count(*) desc, approver limit 20
                        """).param("run", run).query(ApproverCount.class).list();
    }

    /** Business hours that all deals together would have taken more; empty where none is known. */
    Optional<BigDecimal> hours(long run) {
        return jdbc.sql("select sum(hours) from backtest_result where run = ?")
                .param(run)
                .query(BigDecimal.class)
                .optional();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var verdict = new Verdict(
                row.getString("deal_number"),
                Kind.valueOf(row.getString("kind")),
                BacktestRuns.read(row.getString("notes"), new TypeReference<>() {}),
                set(row, "added"),
                set(row, "dropped"),
                row.getBigDecimal("hours"));
        return new Line(
                verdict,
                row.getString("title"),
                row.getString("account"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("value_base"));
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }
}
