package org.dealgate.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dealgate.intake.ImportRun.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the imports and of what they found. */
@Repository
class ImportRuns {

    /** A finding and the number of rows that gave it. */
    record Counted(Finding finding, int rows) {}

    private static final String COLUMNS =
            "id, state, started_by, started_at, finished_at, total, done, imported, unchanged, rejected";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    long create(String startedBy, int total, ImportFiles files) {
        return jdbc.sql("""
                        INSERT INTO import_run (state, started_by, started_at, total, opportunities, accounts, products, owners, mapping)
                        VALUES ('RUNNING', ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(startedBy, now(), total, files.opportunities())
                .param(5, files.accounts(), Types.BINARY)
                .param(6, files.products(), Types.BINARY)
                .param(7, files.owners(), Types.BINARY)
                .param(8, files.mapping(), Types.BINARY)
                .query(Long.class)
                .single();
    }

    Optional<ImportRun> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM import_run WHERE id = ?")
                .param(id)
                .query(ImportRuns::run)
                .optional();
    }

    /** The run, its row locked until the transaction ends, so that one node works on it at a time. */
    ImportRun lock(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM import_run WHERE id = ? FOR UPDATE")
                .param(id)
                .query(ImportRuns::run)
                .single();
    }

    /** The newest imports, newest first. */
    List<ImportRun> newest(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM import_run ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query(ImportRuns::run)
                .list();
    }

    List<Long> running() {
        return jdbc.sql("SELECT id FROM import_run WHERE state = 'RUNNING' ORDER BY id")
                .query(Long.class)
                .list();
    }

    ImportFiles files(long id) {
        return jdbc.sql("SELECT opportunities, accounts, products, owners, mapping FROM import_run WHERE id = ?")
                .param(id)
                .query((rs, n) ->
                        new ImportFiles(rs.getBytes(1), rs.getBytes(2), rs.getBytes(3), rs.getBytes(4), rs.getBytes(5)))
                .single();
    }

    void advance(long id, int done, int imported, int unchanged, int rejected) {
        jdbc.sql("""
                        UPDATE import_run SET done = done + ?, imported = imported + ?, unchanged = unchanged + ?, rejected = rejected + ?
                        WHERE id = ?""").params(done, imported, unchanged, rejected, id).update();
    }

    void finish(long id, State state) {
        jdbc.sql("""
                        UPDATE import_run SET state = ?, finished_at = ?, opportunities = NULL, accounts = NULL, products = NULL,
                            owners = NULL, mapping = NULL
                        WHERE id = ?""").params(state.name(), now(), id).update();
    }

    void add(long id, List<Finding> findings) {
        batch.batchUpdate("""
                INSERT INTO import_finding (run_id, kind, row, field, value, problem, args) VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
                ON CONFLICT (run_id, problem, field, value) WHERE kind = 'WARNING'
                DO UPDATE SET rows = import_finding.rows + 1""", findings, 200, (statement, finding) -> {
            statement.setLong(1, id);
            statement.setString(2, finding.kind().name());
            statement.setLong(3, finding.row());
            statement.setString(4, orEmpty(finding.field()));
            statement.setString(5, orEmpty(finding.value()));
            statement.setString(6, finding.problem());
            statement.setString(7, write(finding.args()));
        });
    }

    /** Findings of one kind by row. */
    List<Counted> findings(long id, Finding.Kind kind, int limit) {
        return jdbc.sql("""
                        SELECT kind, row, field, value, problem, args, rows FROM import_finding
                        WHERE run_id = ? AND kind = ? ORDER BY row LIMIT ?""")
                .params(id, kind.name(), limit)
                .query((rs, n) -> new Counted(
                        new Finding(
                                Finding.Kind.valueOf(rs.getString(1)),
                                rs.getLong(2),
                                orNull(rs.getString(3)),
                                orNull(rs.getString(4)),
                                rs.getString(5),
                                read(rs.getString(6))),
                        rs.getInt(7)))
                .list();
    }

    private static ImportRun run(ResultSet rs, int n) throws SQLException {
        OffsetDateTime finished = rs.getObject("finished_at", OffsetDateTime.class);
        return new ImportRun(
                rs.getLong("id"),
                State.valueOf(rs.getString("state")),
                rs.getString("started_by"),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                rs.getInt("total"),
                rs.getInt("done"),
                rs.getInt("imported"),
                rs.getInt("unchanged"),
                rs.getInt("rejected"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private String write(List<Object> args) {
        try {
            return json.writeValueAsString(args);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> read(String args) {
        try {
            return json.readValue(args, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
