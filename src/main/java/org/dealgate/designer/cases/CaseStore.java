package org.dealgate.designer.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dealgate.designer.cases.CaseTable.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code decision_case}. */
@Repository
class CaseStore {

    private static final TypeReference<List<Case>> CASES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    CaseStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<VersionedCases> find(String decision) {
        return jdbc.sql("select * from decision_case where decision_key = ?")
                .param(decision)
                .query(this::read)
                .optional();
    }

    /** False where the cases have another version by now; 0 is the version of cases that were never saved. */
    boolean put(String decision, int version, CaseTable table, String by) {
        return jdbc.sql("""
                        insert into decision_case as stored
                            (decision_key, version, inputs, outputs, cases, changed_by, changed_at)
                        select :decision, 1, :inputs, :outputs, :cases::jsonb, :by, :at where :version = 0
                            or exists (select 1 from decision_case where decision_key = :decision)
                        on conflict (decision_key) do update
                        set version = stored.version + 1, inputs = excluded.inputs, outputs = excluded.outputs,
                            cases = excluded.cases, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        where stored.version = :version""")
                        .param("decision", decision)
                        .param("version", version)
                        .param("inputs", table.inputs().toArray(String[]::new))
                        .param("outputs", table.outputs().toArray(String[]::new))
                        .param("cases", write(table.cases()))
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    private VersionedCases read(ResultSet row, int number) throws SQLException {
        var table = new CaseTable(
                List.of((String[]) row.getArray("inputs").getArray()),
                List.of((String[]) row.getArray("outputs").getArray()),
                cases(row.getString("cases")));
        return new VersionedCases(row.getInt("version"), table);
    }

    private List<Case> cases(String stored) {
        try {
            return json.readValue(stored, CASES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<Case> cases) {
        try {
            return json.writeValueAsString(cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
