package org.dealgate.designer.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dealgate.designer.migration.Migration.Kind;
import org.dealgate.designer.migration.Migration.State;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The migrations, and how far they are. */
@Repository
class MigrationTable {

    private static final String SELECT = """
            select m.*, d.total, d.migrated, d.skipped, d.failed
            from migration m cross join lateral (
                select count(*) as total, count(*) filter (where result = 'MIGRATED') as migrated,
                    count(*) filter (where result = 'SKIPPED') as skipped,
                    count(*) filter (where result = 'FAILED') as failed
                from migration_deal where migration_id = m.id) d
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MigrationTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long create(
            Kind kind,
            Plan plan,
            @Nullable String reason,
            Actor by,
            Instant at,
            @Nullable Long undoes,
            Collection<String> deals) {
        long id = jdbc.sql("""
                        insert into migration (kind, state, plan, reason, started_by, channel, started_at, undoes)
                        values (?, 'RUNNING', ?::jsonb, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        kind.name(),
                        write(plan),
                        reason,
                        by.id(),
                        by.channel().name(),
                        at.atOffset(ZoneOffset.UTC),
                        undoes)
                .query(Long.class)
                .single();
        jdbc.sql("insert into migration_deal (migration_id, deal_number) select ?, unnest(?)")
                .param(id)
                .param(deals.toArray(String[]::new))
                .update();
        return id;
    }

    Optional<Migration> find(long id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id)
                .query(this::migration)
                .optional();
    }

    List<Migration> newest(int most) {
        return jdbc.sql(SELECT + " order by m.id desc limit ?")
                .param(most)
                .query(this::migration)
                .list();
    }

    /** The oldest that is under way; its deals are not counted, as this is asked for each of them. */
    Optional<Migration> running() {
        return jdbc.sql("""
                        select m.*, 0 as total, 0 as migrated, 0 as skipped, 0 as failed
                        from migration m where m.state = 'RUNNING' order by m.id limit 1
                        """).query(this::migration).optional();
    }

    /** Whether it ended now: nothing is to do, and nobody else has ended it. */
    boolean end(long id, State state, Instant at) {
        return jdbc.sql("update migration set state = ?, finished_at = ? where id = ? and state = 'RUNNING'")
                        .params(state.name(), at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private Migration migration(ResultSet row, int n) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Migration(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                read(row.getString("plan")),
                row.getString("reason"),
                row.getString("started_by"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("undoes", Long.class),
                row.getInt("total"),
                row.getInt("migrated"),
                row.getInt("skipped"),
                row.getInt("failed"));
    }

    private String write(Plan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Plan read(String plan) {
        try {
            return json.readValue(plan, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
