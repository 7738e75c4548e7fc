package org.dealgate.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dealgate.deal.Stage;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code approval_request}. */
@Repository
class ApprovalTable {

    private static final String SELECT = "SELECT * FROM approval_request ";

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ApprovalRequest insert(Round round, DemandedApproval demanded, String approver) {
        return jdbc.sql("""
                        INSERT INTO approval_request (deal_number, round, level, position, rule, approver, terms_version,
                                                      terms_fingerprint)
                        VALUES (:deal, :round, :level, :position, :rule, :approver, :version, :fingerprint)
                        RETURNING *""")
                .param("deal", round.dealNumber())
                .param("round", round.number())
                .param("level", demanded.level())
                .param("position", demanded.position())
                .param("rule", demanded.ruleId())
                .param("approver", approver)
                .param("version", round.termsVersion())
                .param("fingerprint", round.termsFingerprint())
                .query(ApprovalTable::request)
                .single();
    }

    /** What was approved in an earlier round, as part of this one. */
    ApprovalRequest insertStanding(Round round, DemandedApproval demanded, ApprovalRequest approved) {
        return jdbc.sql("""
                        INSERT INTO approval_request (deal_number, round, level, position, rule, approver, terms_version,
                                                      terms_fingerprint, state, addressed_to, asked_at, decision, reason,
                                                      decided_by, on_behalf_of, channel, decided_at, stands_from)
                        SELECT deal_number, :round, :level, position, :rule, approver, :version,
                               :fingerprint, state, addressed_to, asked_at, decision, reason,
                               decided_by, on_behalf_of, channel, decided_at, id
                        FROM approval_request WHERE id = :approved
                        RETURNING *""")
                .param("round", round.number())
                .param("level", demanded.level())
                .param("rule", demanded.ruleId())
                .param("version", round.termsVersion())
                .param("fingerprint", round.termsFingerprint())
                .param("approved", approved.id())
                .query(ApprovalTable::request)
                .single();
    }

    Optional<ApprovalRequest> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(ApprovalTable::request)
                .optional();
    }

    Optional<ApprovalRequest> byTask(String taskId) {
        return jdbc.sql(SELECT + "WHERE task_id = :task")
                .param("task", taskId)
                .query(ApprovalTable::request)
                .optional();
    }

    /** Of all rounds, in the order in which they were planned. */
    List<ApprovalRequest> of(String dealNumber) {
        return jdbc.sql(SELECT + "WHERE deal_number = :deal ORDER BY round, level, id")
                .param("deal", dealNumber)
                .query(ApprovalTable::request)
                .list();
    }

    List<ApprovalRequest> ofRound(String dealNumber, int round) {
        return jdbc.sql(SELECT + "WHERE deal_number = :deal AND round = :round ORDER BY level, id")
                .param("deal", dealNumber)
                .param("round", round)
                .query(ApprovalTable::request)
                .list();
    }

    List<ApprovalRequest> openFor(String approver) {
        return jdbc.sql(SELECT + "WHERE approver = :approver AND state = 'OPEN' ORDER BY id")
                .param("approver", approver)
                .query(ApprovalTable::request)
                .list();
    }

    /** Planned or open, in the order of the deals' numbers. */
    List<ApprovalRequest> undecidedOf(String approver) {
        return jdbc.sql(SELECT + """
                        WHERE approver = :approver AND state IN ('PLANNED', 'OPEN') ORDER BY deal_number, id""")
                .param("approver", approver)
                .query(ApprovalTable::request)
                .list();
    }

    List<ApprovalRequest> decidedBy(String person, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE approver = :person AND decided_by = :person AND state = 'DECIDED' AND stands_from IS NULL
                        ORDER BY id DESC LIMIT :limit""")
                .param("person", person)
                .param("limit", limit)
                .query(ApprovalTable::request)
                .list();
    }

    ApprovalRequest asked(long id, String taskId, String address, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_request SET state = 'OPEN', task_id = :task, addressed_to = :address, asked_at = :at
                        WHERE id = :id AND state = 'PLANNED' RETURNING *""")
                .param("task", taskId)
                .param("address", address)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(ApprovalTable::request)
                .single();
    }

    ApprovalRequest decided(long id, Verdict verdict, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_request
                        SET state = 'DECIDED', decision = :decision, reason = :reason, return_to = :stage,
                            decided_by = :actor, on_behalf_of = :behalf, channel = :channel, decided_at = :at
                        WHERE id = :id AND state = 'OPEN' RETURNING *""")
                .param("decision", verdict.decision().name())
                .param("reason", verdict.reason())
                .param(
                        "stage",
                        verdict.returnTo() == null ? null : verdict.returnTo().name())
                .param("actor", verdict.actor().id())
                .param("behalf", verdict.actor().onBehalfOf())
                .param("channel", verdict.actor().channel().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(ApprovalTable::request)
                .single();
    }

    /** Calls back what is not decided in any round. Answers the requests concerned. */
    List<ApprovalRequest> revoke(String dealNumber, String why, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_request SET state = 'REVOKED', revoked_why = :why, revoked_at = :at
                        WHERE deal_number = :deal AND state IN ('PLANNED', 'OPEN') RETURNING *""")
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("deal", dealNumber)
                .query(ApprovalTable::request)
                .list();
    }

    private static ApprovalRequest request(ResultSet row, int number) throws SQLException {
        return new ApprovalRequest(
                row.getLong("id"),
                row.getString("deal_number"),
                row.getInt("round"),
                row.getInt("level"),
                row.getString("position"),
                row.getString("rule"),
                row.getString("approver"),
                row.getInt("terms_version"),
                row.getString("terms_fingerprint"),
                row.getString("task_id"),
                ApprovalRequest.State.valueOf(row.getString("state")),
                row.getString("addressed_to"),
                instant(row.getTimestamp("asked_at")),
                named(Decision.class, row.getString("decision")),
                row.getString("reason"),
                named(Stage.class, row.getString("return_to")),
                row.getString("decided_by"),
                row.getString("on_behalf_of"),
                named(Channel.class, row.getString("channel")),
                instant(row.getTimestamp("decided_at")),
                row.getString("revoked_why"),
                instant(row.getTimestamp("revoked_at")),
                row.getObject("stands_from", Long.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
