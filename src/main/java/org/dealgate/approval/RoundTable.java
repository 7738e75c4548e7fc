package org.dealgate.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The table {@code approval_round}. */
@Repository
class RoundTable {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RoundTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Round> current(String dealNumber) {
        return jdbc.sql("SELECT * FROM approval_round WHERE deal_number = :deal ORDER BY round DESC LIMIT 1")
                .param("deal", dealNumber)
                .query(this::round)
                .optional();
    }

    /** The rounds to which the requests belong, read at once. */
    List<Round> of(Collection<ApprovalRequest> requests) {
        return jdbc.sql("""
                        SELECT * FROM approval_round
                        WHERE (deal_number, round) IN (SELECT * FROM unnest(:deals, :rounds))""")
                .param(
                        "deals",
                        new SqlArrayValue(
                                "text",
                                requests.stream()
                                        .map(ApprovalRequest::dealNumber)
                                        .toArray()))
                .param(
                        "rounds",
                        new SqlArrayValue(
                                "int",
                                requests.stream().map(ApprovalRequest::round).toArray()))
                .query(this::round)
                .list();
    }

    /** All rounds, the first one first. */
    List<Round> of(String dealNumber) {
        return jdbc.sql("SELECT * FROM approval_round WHERE deal_number = :deal ORDER BY round")
                .param("deal", dealNumber)
                .query(this::round)
                .list();
    }

    /** The deals whose round lacks approvers, in the order of their numbers. */
    List<String> withGaps() {
        return jdbc.sql("""
                        SELECT deal_number FROM approval_round
                        WHERE ended_at IS NULL AND gaps <> '[]' ORDER BY deal_number""").query(String.class).list();
    }

    /** What the matrix was asked, by round; rounds of which that was not kept are left out. */
    Map<Integer, MatrixInput> inputs(String dealNumber) {
        var inputs = new HashMap<Integer, MatrixInput>();
        jdbc.sql("""
                        SELECT round, matrix_input FROM approval_round
                        WHERE deal_number = :deal AND matrix_input IS NOT NULL""").param("deal", dealNumber).query((RowCallbackHandler)
                row -> inputs.put(row.getInt("round"), read(row.getString("matrix_input"), MatrixInput.class)));
        return inputs;
    }

    /** By round; rounds whose deal runs on no version of the matrix are left out. */
    Map<Integer, Integer> matrixVersions(String dealNumber) {
        var versions = new HashMap<Integer, Integer>();
        jdbc.sql("""
                        SELECT round, matrix_version FROM approval_round
                        WHERE deal_number = :deal AND matrix_version IS NOT NULL""").param("deal", dealNumber).query((RowCallbackHandler)
                row -> versions.put(row.getInt("round"), row.getInt("matrix_version")));
        return versions;
    }

    void insert(Round round, RoundPlanning.Draft draft, Instant at) {
        jdbc.sql("""
                        INSERT INTO approval_round (deal_number, round, terms_version, terms_fingerprint, gaps, levels,
                                                    matrix_version, matrix_input, planned_at)
                        VALUES (:deal, :round, :version, :fingerprint, CAST(:gaps AS jsonb), CAST(:levels AS jsonb),
                                :matrix, CAST(:input AS jsonb), :at)""")
                .param("deal", round.dealNumber())
                .param("round", round.number())
                .param("version", round.termsVersion())
                .param("fingerprint", round.termsFingerprint())
                .param("gaps", written(round.gaps()))
                .param("levels", written(round.levels()))
                .param("matrix", draft.demand().matrixVersion())
                .param("input", written(draft.input()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(String dealNumber, String why, Instant at) {
        jdbc.sql("""
                        UPDATE approval_round SET ended_at = :at, ended_why = :why
                        WHERE deal_number = :deal AND ended_at IS NULL""")
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("deal", dealNumber)
                .update();
    }

    private Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getString("deal_number"),
                row.getInt("round"),
                row.getInt("terms_version"),
                row.getString("terms_fingerprint"),
                List.of(read(row.getString("gaps"), Gap[].class)),
                List.of(read(row.getString("levels"), RoundLevel[].class)),
                row.getString("ended_why"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
