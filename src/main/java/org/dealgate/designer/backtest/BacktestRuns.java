package org.dealgate.designer.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.designer.backtest.BacktestRun.State;
import org.dealgate.designer.backtest.tape.Selection;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code backtest_run} and {@code backtest_file}. */
@Repository
class BacktestRuns {

    private static final String SELECT = """
            select r.*, (select array_agg(f.name order by f.position) from backtest_file f where f.run = r.id) as files
            from backtest_run r\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    BacktestRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(State state, String startedBy, Selection chosen, List<Renaming> renamings, List<ModelFile> files) {
        long id = jdbc.sql("""
                        insert into backtest_run (state, started_by, asked_at, chosen, renamings)
                        values (?, ?, ?, ?::jsonb, ?::jsonb) returning id
                        """)
                .params(state.name(), startedBy, now(), json(chosen), json(renamings))
                .query(Long.class)
                .single();
        for (int i = 0; i < files.size(); i++) {
            jdbc.sql("insert into backtest_file (run, position, name, content) values (?, ?, ?, ?)")
                    .params(id, i, files.get(i).name(), files.get(i).content())
                    .update();
        }
        return id;
    }

    Optional<BacktestRun> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(BacktestRuns::run)
                .optional();
    }

    List<BacktestRun> newest(int limit) {
        return jdbc.sql(SELECT + "order by r.id desc limit ?")
                .param(limit)
                .query(BacktestRuns::run)
                .list();
    }

    List<ModelFile> files(long id) {
        return jdbc.sql("select name, content from backtest_file where run = ? order by position")
                .param(id)
                .query((row, n) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    Map<Long, List<ModelFile>> files(Collection<Long> ids) {
        var files = new HashMap<Long, List<ModelFile>>();
        if (!ids.isEmpty()) {
            jdbc.sql("select run, name, content from backtest_file where run in (:ids) order by position")
                    .param("ids", ids)
                    .query(row -> {
                        files.computeIfAbsent(row.getLong("run"), run -> new ArrayList<>())
                                .add(new ModelFile(row.getString("name"), row.getBytes("content")));
                    });
        }
        return files;
    }

    /** Whether it was there to be queued. */
    boolean queue(long id, List<Renaming> renamings) {
        return jdbc.sql(
                                "update backtest_run set state = 'QUEUED', renamings = ?::jsonb where id = ? and state = 'PREPARED'")
                        .params(json(renamings), id)
                        .update()
                == 1;
    }

    boolean anyUnderWay() {
        return jdbc.sql("select exists (select from backtest_run where state in ('QUEUED', 'RUNNING'))")
                .query(Boolean.class)
                .single();
    }

    /** Whoever ran them is gone. */
    void interruptRunning() {
        jdbc.sql("update backtest_run set state = 'INTERRUPTED', finished_at = ? where state = 'RUNNING'")
                .param(now())
                .update();
    }

    Optional<BacktestRun> takeOldest() {
        return jdbc.sql("""
                        update backtest_run set state = 'RUNNING', started_at = ?
                        where id = (select min(id) from backtest_run where state = 'QUEUED') returning id
                        """).param(now()).query(Long.class).optional().flatMap(this::find);
    }

    void begin(long id, int total) {
        jdbc.sql("update backtest_run set total = ? where id = ?")
                .params(total, id)
                .update();
    }

    void advance(long id, int same, int changed, int unknown) {
        jdbc.sql("""
                        update backtest_run set same = same + ?, changed = changed + ?, unknown = unknown + ?,
                               total = greatest(total, same + changed + unknown + ?)
                        where id = ?
                        """)
                .params(same, changed, unknown, same + changed + unknown, id)
                .update();
    }

    void finish(long id, State state, @Nullable String failure) {
        jdbc.sql("update backtest_run set state = ?, failure = ?, finished_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), failure, now(), id)
                .update();
    }

    /** One that is not under way yet is over at once; one that is will be. */
    boolean cancel(long id) {
        return jdbc.sql("""
                        update backtest_run set cancel_asked = true,
                               finished_at = case when state = 'RUNNING' then null else ? end,
                               state = case when state = 'RUNNING' then state else 'CANCELLED' end
                        where id = ? and state in ('PREPARED', 'QUEUED', 'RUNNING')
                        """).params(now(), id).update() == 1;
    }

    boolean cancelAsked(long id) {
        return jdbc.sql("select cancel_asked from backtest_run where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static BacktestRun run(ResultSet row, int n) throws SQLException {
        return new BacktestRun(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                List.of((String[]) row.getArray("files").getArray()),
                read(row.getString("chosen"), new TypeReference<>() {}),
                read(row.getString("renamings"), new TypeReference<>() {}),
                row.getInt("total"),
                row.getInt("same"),
                row.getInt("changed"),
                row.getInt("unknown"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static String json(Object value) {
        try {
            return TapeJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return TapeJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
