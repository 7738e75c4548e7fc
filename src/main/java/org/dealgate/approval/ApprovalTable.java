package org.dealgate.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The table {@code approval_request}. */
@Repository
class ApprovalTable {

    private static final String SELECT = "SELECT * FROM approval_request ";

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ApprovalRequest insert(Round round, PlannedApproval planned) {
        return planned.standing() == null
                ? insertPlanned(round, planned)
                : insertStanding(round, planned, planned.standing());
    }

    private ApprovalRequest insertPlanned(Round round, PlannedApproval planned) {
        DemandedApproval demanded = planned.demanded();
        Addition addition = planned.addition();
        return jdbc.sql("""
                        INSERT INTO approval_request (deal_number, round, level, step, position, rule, looks_at, approver,
                                                      addressee, terms_version, terms_fingerprint, added_by, added_why)
                        VALUES (:deal, :round, :level, :step, :position, :rule, :looks, :approver,
                                :approver, :version, :fingerprint, :adder, :why)
                        RETURNING *""")
                .param("deal", round.dealNumber())
                .param("round", round.number())
                .param("level", demanded.level())
                .param("step", planned.step())
                .param("position", demanded.position())
                .param("rule", demanded.ruleId())
                .param("looks", String.join(",", new TreeSet<>(demanded.looksAt())))
                .param("approver", planned.approver())
                .param("version", round.termsVersion())
                .param("fingerprint", round.termsFingerprint())
                .param("adder", addition == null ? null : addition.addedBy())
                .param("why", addition == null ? null : addition.reason())
                .query(RequestRow::read)
                .single();
    }

    /** What was approved in an earlier round, as part of this one. */
    private ApprovalRequest insertStanding(Round round, PlannedApproval planned, StandingApproval standing) {
        DemandedApproval demanded = planned.demanded();
        return jdbc.sql("""
                        INSERT INTO approval_request (deal_number, round, level, step, position, rule, looks_at, approver,
                                                      addressee, terms_version, terms_fingerprint, added_by, added_why,
                                                      state, addressed_to, asked_at, decision, reason, conditions,
                                                      decided_by, on_behalf_of, channel, decided_at, authority,
                                                      stands_from, stands_why)
                        SELECT deal_number, :round, :level, :step, position, :rule, :looks, approver,
                               addressee, :version, :fingerprint, added_by, added_why,
                               state, addressed_to, asked_at, decision, reason, conditions,
                               decided_by, on_behalf_of, channel, decided_at, authority, id,
                               jsonb_build_object('approvedTerms', terms_version, 'approvedFingerprint', terms_fingerprint,
                                                  'changed', CAST(:changed AS text[]), 'looksAt', CAST(:looked AS text[]))
                        FROM approval_request WHERE id = :approved
                        RETURNING *""")
                .param("round", round.number())
                .param("level", demanded.level())
                .param("step", planned.step())
                .param("rule", demanded.ruleId())
                .param("looks", String.join(",", new TreeSet<>(demanded.looksAt())))
                .param("version", round.termsVersion())
                .param("fingerprint", round.termsFingerprint())
                .param("changed", texts(standing.changed()))
                .param("looked", texts(standing.looksAt()))
                .param("approved", standing.approved().id())
                .query(RequestRow::read)
                .single();
    }

    private static SqlArrayValue texts(Set<String> values) {
        return new SqlArrayValue("text", new TreeSet<>(values).toArray());
    }

    /** The next one takes the request's place, since it cannot be had from its approver. */
    ApprovalRequest insertEscalated(ApprovalRequest from, String position, String approver) {
        return jdbc.sql("""
                        INSERT INTO approval_request (deal_number, round, level, step, position, rule, looks_at, approver,
                                                      addressee, terms_version, terms_fingerprint, added_by, added_why,
                                                      chase, escalated_from)
                        SELECT deal_number, round, level, step, :position, rule, looks_at, :approver,
                               :approver, terms_version, terms_fingerprint, added_by, added_why, 1, id
                        FROM approval_request WHERE id = :from
                        RETURNING *""")
                .param("position", position)
                .param("approver", approver)
                .param("from", from.id())
                .query(RequestRow::read)
                .single();
    }

    Optional<ApprovalRequest> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(RequestRow::read)
                .optional();
    }

    Optional<ApprovalRequest> byTask(String taskId) {
        return jdbc.sql(SELECT + "WHERE task_id = :task")
                .param("task", taskId)
                .query(RequestRow::read)
                .optional();
    }

    /** Of all rounds, in the order in which they were planned. */
    List<ApprovalRequest> of(String dealNumber) {
        return jdbc.sql(SELECT + "WHERE deal_number = :deal ORDER BY round, step, id")
                .param("deal", dealNumber)
                .query(RequestRow::read)
                .list();
    }

    List<ApprovalRequest> ofRound(String dealNumber, int round) {
        return jdbc.sql(SELECT + "WHERE deal_number = :deal AND round = :round ORDER BY step, id")
                .param("deal", dealNumber)
                .param("round", round)
                .query(RequestRow::read)
                .list();
    }

    /** Planned or open, whether the person approves or stands in, in the order of the deals' numbers. */
    List<ApprovalRequest> undecidedOf(String person) {
        return jdbc.sql(SELECT + """
                        WHERE (approver = :person OR addressee = :person AND state IN ('OPEN', 'PAUSED'))
                          AND state IN ('PLANNED', 'OPEN', 'PAUSED') ORDER BY deal_number, id""")
                .param("person", person)
                .query(RequestRow::read)
                .list();
    }

    /** @param addressee who is asked: the approver, or who stands in */
    ApprovalRequest asked(long id, String taskId, String addressee, String address, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_request
                        SET state = 'OPEN', task_id = :task, addressee = :addressee, addressed_to = :address, asked_at = :at
                        WHERE id = :id AND state IN ('PLANNED', 'OPEN', 'PAUSED') RETURNING *""")
                .param("task", taskId)
                .param("addressee", addressee)
                .param("address", address)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(RequestRow::read)
                .single();
    }

    /** Somebody else is asked, in the same task. */
    ApprovalRequest readdressed(long id, String addressee, String address) {
        return jdbc.sql("""
                        UPDATE approval_request SET addressee = :addressee, addressed_to = :address
                        WHERE id = :id AND state = 'OPEN' RETURNING *""")
                .param("addressee", addressee)
                .param("address", address)
                .param("id", id)
                .query(RequestRow::read)
                .single();
    }

    /** The approver waits for information; so much of the service time is used up. */
    ApprovalRequest paused(long id, int usedMinutes) {
        return jdbc.sql("""
                        UPDATE approval_request SET state = 'PAUSED', used_minutes = :used, asked_at = NULL
                        WHERE id = :id AND state = 'OPEN' RETURNING *""")
                .param("used", usedMinutes)
                .param("id", id)
                .query(RequestRow::read)
                .single();
    }

    /** So much of the service time since the approver was asked does not count. */
    void giveBack(long id, long minutes) {
        jdbc.sql("UPDATE approval_request SET used_minutes = used_minutes - :minutes WHERE id = :id AND state = 'OPEN'")
                .param("minutes", minutes)
                .param("id", id)
                .update();
    }

    /** The task in which the owner answers. */
    void answeredIn(long id, String taskId) {
        jdbc.sql("UPDATE approval_request SET task_id = :task WHERE id = :id AND state = 'PAUSED'")
                .param("task", taskId)
                .param("id", id)
                .update();
    }

    /** The service time has passed and nobody else is there: the same approver is asked for a last time. */
    ApprovalRequest chased(long id) {
        return jdbc.sql(
                        "UPDATE approval_request SET chase = 1, used_minutes = 0, asked_at = NULL WHERE id = :id RETURNING *")
                .param("id", id)
                .query(RequestRow::read)
                .single();
    }

    ApprovalRequest decided(long id, Verdict verdict, String authority, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_request
                        SET state = 'DECIDED', decision = :decision, reason = :reason, return_to = :stage,
                            conditions = :conditions, authority = CAST(:authority AS jsonb),
                            decided_by = :actor, on_behalf_of = :behalf, channel = :channel, decided_at = :at
                        WHERE id = :id AND state = 'OPEN' RETURNING *""")
                .param("decision", verdict.decision().name())
                .param("reason", verdict.reason())
                .param(
                        "stage",
                        verdict.returnTo() == null ? null : verdict.returnTo().name())
                .param("conditions", verdict.conditions().isEmpty() ? null : Condition.lines(verdict.conditions()))
                .param("authority", authority)
                .param("actor", verdict.actor().id())
                .param("behalf", verdict.actor().onBehalfOf())
                .param("channel", verdict.actor().channel().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(RequestRow::read)
                .single();
    }

    /** Calls back what is not decided in any round. Answers the requests concerned. */
    List<ApprovalRequest> revoke(String dealNumber, String why, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_request SET state = 'REVOKED', revoked_why = :why, revoked_at = :at
                        WHERE deal_number = :deal AND state IN ('PLANNED', 'OPEN', 'PAUSED') RETURNING *""")
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("deal", dealNumber)
                .query(RequestRow::read)
                .list();
    }

    /** As {@link #revoke(String, String, Instant)}, of these requests only. */
    List<ApprovalRequest> revoke(List<Long> requests, String why, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_request SET state = 'REVOKED', revoked_why = :why, revoked_at = :at
                        WHERE id = ANY (:requests) AND state IN ('PLANNED', 'OPEN', 'PAUSED') RETURNING *""")
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("requests", new SqlArrayValue("bigint", requests.toArray()))
                .query(RequestRow::read)
                .list();
    }
}
