package org.dealgate.blocker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The blockers' table. Always read anew, so that whoever holds the deal's lock sees what others have closed. */
@Repository
class BlockerTable {

    private static final String COLUMNS = """
            id, deal_number, kind, text, stages, severity, owner, due, side, department, rule, raised_by, raised_at,
            open_since, state, measure, evidence, evidence_document, evidence_task, reason, closed_by, closed_at
            """;

    private static final String VALUES = """
            deal_number = :dealNumber, kind = :kind, text = :text, stage = :stage,
            stages = string_to_array(:stages, ','), severity = :severity, owner = :owner, due = :due, side = :side, department = :department, open_since = :openSince,
            state = :state, measure = :measure, evidence = :evidence, evidence_document = :evidenceDocument,
            evidence_task = :evidenceTask,
            reason = :reason, closed_by = :closedBy, closed_at = :closedAt
            """;

    private final JdbcClient jdbc;

    BlockerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a deal's blockers: the open ones first, the most urgent of them on top. */
    List<Blocker> of(String dealNumber) {
        return jdbc.sql("select " + COLUMNS
                        + "from blocker where deal_number = ? order by state <> 'OPEN', severity, due, id")
                .param(dealNumber)
                .query(BlockerTable::blocker)
                .list();
    }

    Optional<Blocker> find(String dealNumber, long id) {
        return jdbc.sql("select " + COLUMNS + "from blocker where deal_number = ? and id = ?")
                .params(dealNumber, id)
                .query(BlockerTable::blocker)
                .optional();
    }

    List<Blocker> openBlocking(String dealNumber, Stage stage) {
        return jdbc.sql("select " + COLUMNS + """
                        from blocker
                        where deal_number = ? and ? = any(stages) and state = 'OPEN' and severity = 'BLOCKING'
                        order by due, id
                        """)
                .params(dealNumber, stage.name())
                .query(BlockerTable::blocker)
                .list();
    }

    List<Blocker> openOwnedBy(String person) {
        return jdbc.sql("select " + COLUMNS + "from blocker where owner = ? and state = 'OPEN' order by due, id")
                .param(person)
                .query(BlockerTable::blocker)
                .list();
    }

    Blocker insert(Blocker b) {
        long id = values(jdbc.sql("""
                        insert into blocker (deal_number, kind, text, stage, stages, severity, owner, due, side, department,
                                             rule, raised_by, raised_at, open_since, state, measure, evidence,
                                             evidence_document, evidence_task, reason, closed_by, closed_at)
                        values (:dealNumber, :kind, :text, :stage, string_to_array(:stages, ','), :severity, :owner, :due,
                                :side, :department, :rule,
                                :raisedBy, :raisedAt, :openSince, :state, :measure, :evidence,
                                :evidenceDocument, :evidenceTask, :reason, :closedBy, :closedAt)
                        returning id
                        """), b)
                .param("rule", b.rule())
                .param("raisedBy", b.raisedBy())
                .param("raisedAt", utc(b.raisedAt()))
                .query(Long.class)
                .single();
        return b.withId(id);
    }

    void update(Blocker b) {
        values(jdbc.sql("update blocker set " + VALUES + " where id = :id"), b)
                .param("id", b.id())
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, Blocker b) {
        return sql.param("dealNumber", b.dealNumber())
                .param("kind", b.kind())
                .param("text", b.text())
                .param("stage", b.stage().name())
                .param("stages", b.stages().stream().map(Stage::name).collect(Collectors.joining(",")))
                .param("severity", b.severity().name())
                .param("owner", b.owner())
                .param("due", b.due())
                .param("side", b.side().name())
                .param("department", b.department())
                .param("openSince", utc(b.openSince()))
                .param("state", b.state().name())
                .param("measure", b.measure())
                .param("evidence", b.evidence())
                .param("evidenceDocument", b.evidenceDocument())
                .param("evidenceTask", b.evidenceTask())
                .param("reason", b.reason())
                .param("closedBy", b.closedBy())
                .param("closedAt", utc(b.closedAt()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Blocker blocker(ResultSet row, int number) throws SQLException {
        return new Blocker(
                row.getLong("id"),
                row.getString("deal_number"),
                row.getString("kind"),
                row.getString("text"),
                stages(row),
                Severity.valueOf(row.getString("severity")),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                Side.valueOf(row.getString("side")),
                row.getString("department"),
                row.getString("rule"),
                row.getString("raised_by"),
                instant(row, "raised_at"),
                instant(row, "open_since"),
                BlockerState.valueOf(row.getString("state")),
                row.getBigDecimal("measure"),
                row.getString("evidence"),
                row.getObject("evidence_document", Long.class),
                row.getString("evidence_task"),
                row.getString("reason"),
                row.getString("closed_by"),
                row.getTimestamp("closed_at") == null ? null : instant(row, "closed_at"));
    }

    private static List<Stage> stages(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("stages").getArray())
                .map(Stage::valueOf)
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
