package org.dealgate.designer.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dealgate.designer.release.Release.Kind;
import org.dealgate.designer.release.Release.State;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The releases and their files. */
@Repository
class ReleaseTable {

    private static final String SELECT = """
            select r.*, array(select f.name from release_file f where f.release_id = r.id order by f.position) as files
            from release r
            """;

    private static final TypeReference<List<CasesRun>> CASES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReleaseTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long propose(Proposal proposal, String base, List<CasesRun> cases, String by, Instant at) {
        long id = jdbc.sql("""
                        insert into release (kind, state, reason, backtest, no_backtest, draft, base, cases,
                            proposed_by, proposed_at, changed_at)
                        values ('PROPOSAL', 'PROPOSED', ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) returning id
                        """)
                .params(
                        proposal.reason(),
                        proposal.backtest(),
                        proposal.noBacktest(),
                        proposal.draft(),
                        base,
                        write(cases),
                        by,
                        utc(at),
                        utc(at))
                .query(Long.class)
                .single();
        insert(id, proposal.files());
        return id;
    }

    /** Nothing of an approval is left: it was for what was there before. */
    void change(long id, Proposal proposal, String base, List<CasesRun> cases, Instant at) {
        jdbc.sql("""
                        update release set state = 'PROPOSED', version = version + 1, approved_by = null,
                            approved_at = null, reason = ?, backtest = ?, no_backtest = ?, draft = ?, base = ?, cases = ?::jsonb, changed_at = ?
                        where id = ?
                        """)
                .params(
                        proposal.reason(),
                        proposal.backtest(),
                        proposal.noBacktest(),
                        proposal.draft(),
                        base,
                        write(cases),
                        utc(at),
                        id)
                .update();
        jdbc.sql("delete from release_file where release_id = ?").param(id).update();
        insert(id, proposal.files());
    }

    long insertBack(long of, String reason, List<ModelFile> files, String deployment, String by, Instant at) {
        long id = insertLive(Kind.BACK, reason, of, deployment, by, at);
        insert(id, files);
        return id;
    }

    long insertDirect(String deployment, List<ModelFile> files, String by, Instant at) {
        long id = insertLive(Kind.DIRECT, null, null, deployment, by, at);
        insert(id, files);
        return id;
    }

    private long insertLive(
            Kind kind, @Nullable String reason, @Nullable Long backOf, String deployment, String by, Instant at) {
        return jdbc.sql("""
                        insert into release (kind, state, reason, back_of, deployment, proposed_by, proposed_at,
                            changed_at, released_by, released_at)
                        values (?, 'LIVE', ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(kind.name(), reason, backOf, deployment, by, utc(at), utc(at), by, utc(at))
                .query(Long.class)
                .single();
    }

    void approve(long id, String by, Instant at) {
        jdbc.sql("update release set state = 'APPROVED', approved_by = ?, approved_at = ? where id = ?")
                .params(by, utc(at), id)
                .update();
    }

    void withdraw(long id) {
        jdbc.sql("update release set state = 'WITHDRAWN' where id = ?")
                .param(id)
                .update();
    }

    void live(long id, String deployment, String by, Instant at) {
        jdbc.sql("update release set state = 'LIVE', deployment = ?, released_by = ?, released_at = ? where id = ?")
                .params(deployment, by, utc(at), id)
                .update();
    }

    Optional<Release> find(long id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(this::release)
                .optional();
    }

    /** Until the transaction ends nobody else does anything to it. */
    Optional<Release> locked(long id) {
        jdbc.sql("select id from release where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    List<Release> newest(int most) {
        return jdbc.sql(SELECT + " order by coalesce(r.released_at, r.changed_at) desc, r.id desc limit ?")
                .param(most)
                .query(this::release)
                .list();
    }

    List<ModelFile> files(long id) {
        return jdbc.sql("select name, content from release_file where release_id = ? order by position")
                .param(id)
                .query((row, n) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    private void insert(long id, List<ModelFile> files) {
        for (int i = 0; i < files.size(); i++) {
            jdbc.sql("insert into release_file (release_id, position, name, content) values (?, ?, ?, ?)")
                    .params(id, i, files.get(i).name(), files.get(i).content())
                    .update();
        }
    }

    private Release release(ResultSet row, int n) throws SQLException {
        return new Release(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("reason"),
                row.getObject("backtest", Long.class),
                row.getString("no_backtest"),
                row.getObject("draft", Long.class),
                row.getString("base"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                instant(row, "changed_at"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                row.getString("released_by"),
                instant(row, "released_at"),
                row.getString("deployment"),
                row.getObject("back_of", Long.class),
                List.of((String[]) row.getArray("files").getArray()),
                cases(row.getString("cases")));
    }

    private List<CasesRun> cases(String stored) {
        try {
            return json.readValue(stored, CASES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<CasesRun> cases) {
        try {
            return json.writeValueAsString(cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
