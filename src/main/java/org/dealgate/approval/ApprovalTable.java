package org.dealgate.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
