package org.dealgate.intake.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.blocker.UnresolvedDuplicates;
import org.dealgate.intake.duplicate.Suspicion.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is suspected, and what became of it. */
@Repository
class SuspicionTable implements UnresolvedDuplicates {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select s.one_id, s.other_id, one.number as one, other.number as other, ended.number as ended,
                   s.comparison, s.state, s.found_at, s.confirmed_by, s.note, s.resolved_by, s.resolved_at
            from duplicate_suspicion s
            join deal one on one.id = s.one_id
            join deal other on other.id = s.other_id
            left join deal ended on ended.id = s.ended_id
            """;

    /** The deal's id is found first: a condition on two joined deals reads every suspicion. */
    static final String OF_DEAL = """
            where (s.one_id = (select id from deal where number = :number)
                   or s.other_id = (select id from deal where number = :number))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SuspicionTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public int of(String dealNumber) {
        return jdbc.sql("select count(*) from duplicate_suspicion s " + OF_DEAL + "and s.state = 'OPEN'")
                .param("number", dealNumber)
                .query(Integer.class)
                .single();
    }

    /** All of a deal's, the open ones first, as seen from it. */
    List<Suspicion> all(String dealNumber) {
        return jdbc
                .sql(SELECT + OF_DEAL + "order by s.state <> 'OPEN', s.found_at desc, s.id")
                .param("number", dealNumber)
                .query(SuspicionTable::suspicion)
                .list()
                .stream()
                .map(s -> s.dealNumber().equals(dealNumber) ? s : s.turned())
                .toList();
    }

    /** Every one that any of the deals has a part in, held against those who would resolve it until the transaction ends. */
    Map<DealPair, Suspicion> lock(List<Long> deals) {
        var known = new LinkedHashMap<DealPair, Suspicion>();
        jdbc.sql(SELECT + """
                        where s.one_id = any (:deals) or s.other_id = any (:deals)
                        order by s.id for update of s
                        """).param("deals", deals.toArray(Long[]::new)).query(row -> {
            known.put(new DealPair(row.getLong("one_id"), row.getLong("other_id")), suspicion(row, 0));
        });
        return known;
    }

    /** Writes what was found: anew, or again where nobody has said since what it is. */
    void write(Map<DealPair, Comparison> found, Instant now) {
        batch.batchUpdate("""
                insert into duplicate_suspicion (one_id, other_id, comparison, state, found_at)
                values (?, ?, ?::jsonb, 'OPEN', ?)
                on conflict (one_id, other_id) do update
                set comparison = excluded.comparison, state = 'OPEN',
                    found_at = case when duplicate_suspicion.state = 'OPEN' then duplicate_suspicion.found_at
                                    else excluded.found_at end,
                    ended_id = null, confirmed_by = null, note = null, resolved_by = null, resolved_at = null
                """, found.entrySet(), 500, (statement, entry) -> {
            statement.setLong(1, entry.getKey().one());
            statement.setLong(2, entry.getKey().other());
            statement.setString(3, write(entry.getValue()));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
        });
    }

    void forget(Collection<DealPair> gone) {
        batch.batchUpdate(
                "update duplicate_suspicion set state = 'GONE' where one_id = ? and other_id = ? and state = 'OPEN'",
                gone,
                500,
                (statement, pair) -> {
                    statement.setLong(1, pair.one());
                    statement.setLong(2, pair.other());
                });
    }

    void resolve(Suspicion suspicion, Resolution how, String by, Instant now) {
        jdbc.sql("""
                        update duplicate_suspicion s
                        set state = :state, ended_id = (select id from deal where number = :ended),
                            confirmed_by = :confirmedBy, note = :note, resolved_by = :by, resolved_at = :at
                        from deal one, deal other
                        where one.id = s.one_id and other.id = s.other_id
                          and one.number in (:one, :other) and other.number in (:one, :other)
                        """)
                .param("state", String.valueOf(how.as()))
                .param("ended", how.ends())
                .param("confirmedBy", how.confirmedBy())
                .param("note", how.note())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("one", suspicion.dealNumber())
                .param("other", suspicion.other())
                .update();
    }

    private static Suspicion suspicion(ResultSet row, int n) throws SQLException {
        OffsetDateTime resolved = row.getObject("resolved_at", OffsetDateTime.class);
        return new Suspicion(
                row.getString("one"),
                row.getString("other"),
                read(row.getString("comparison")),
                State.valueOf(row.getString("state")),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getString("ended"),
                row.getString("confirmed_by"),
                row.getString("note"),
                row.getString("resolved_by"),
                resolved == null ? null : resolved.toInstant());
    }

    private static String write(Comparison comparison) {
        try {
            return JSON.writeValueAsString(comparison);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Comparison read(String json) {
        try {
            return JSON.readValue(json, Comparison.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
