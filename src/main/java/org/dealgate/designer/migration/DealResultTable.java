package org.dealgate.designer.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dealgate.designer.migration.Migration.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the deals of migrations. */
@Repository
class DealResultTable {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DealResultTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next one whose turn it is and that nobody else is at; those that were tried in vain come last. */
    Optional<String> next(long migration) {
        return jdbc.sql("""
                        select deal_number from migration_deal where migration_id = ? and result is null
                        order by attempts, deal_number limit 1 for update skip locked
                        """).param(migration).query(String.class).optional();
    }

    /** Takes it for this transaction; answers whether it is still its turn. */
    boolean claim(long migration, String deal) {
        return jdbc.sql("""
                        select 1 from migration_deal d join migration m on m.id = d.migration_id
                        where d.migration_id = ? and d.deal_number = ? and d.result is null and m.state = 'RUNNING'
                        for update of d skip locked
                        """)
                .params(migration, deal)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean anyOpen(long migration) {
        return jdbc.sql("select exists (select 1 from migration_deal where migration_id = ? and result is null)")
                .param(migration)
                .query(Boolean.class)
                .single();
    }

    void record(long migration, DealResult of) {
        jdbc.sql("""
                        update migration_deal set result = ?, changes = ?::jsonb, problems = ?::jsonb, done_at = ?
                        where migration_id = ? and deal_number = ? and result is null
                        """)
                .params(
                        of.result() == null ? null : of.result().name(),
                        write(of.changes()),
                        write(of.problems()),
                        of.at() == null ? null : of.at().atOffset(ZoneOffset.UTC),
                        migration,
                        of.deal())
                .update();
    }

    /** Answers how often it has been tried in vain. */
    int failedAttempt(long migration, String deal) {
        return jdbc.sql("""
                        update migration_deal set attempts = attempts + 1
                        where migration_id = ? and deal_number = ? returning attempts
                        """).params(migration, deal).query(Integer.class).single();
    }

    /** Those that went wrong first. */
    List<DealResult> of(long migration, int most) {
        return jdbc.sql("""
                        select * from migration_deal where migration_id = ?
                        order by case result when 'FAILED' then 0 when 'SKIPPED' then 1 when 'MIGRATED' then 2 else 3 end,
                            deal_number
                        limit ?
                        """).params(migration, most).query(this::result).list();
    }

    DealResult of(long migration, String deal) {
        return jdbc.sql("select * from migration_deal where migration_id = ? and deal_number = ?")
                .params(migration, deal)
                .query(this::result)
                .single();
    }

    List<DealResult> migrated(long migration) {
        return jdbc.sql(
                        "select * from migration_deal where migration_id = ? and result = 'MIGRATED' order by deal_number")
                .param(migration)
                .query(this::result)
                .list();
    }

    private DealResult result(ResultSet row, int n) throws SQLException {
        String result = row.getString("result");
        OffsetDateTime at = row.getObject("done_at", OffsetDateTime.class);
        return new DealResult(
                row.getString("deal_number"),
                result == null ? null : Result.valueOf(result),
                read(row.getString("changes"), new TypeReference<>() {}),
                read(row.getString("problems"), new TypeReference<>() {}),
                at == null ? null : at.toInstant());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(@Nullable String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
