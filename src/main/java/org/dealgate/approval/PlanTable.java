package org.dealgate.approval;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Writes what is planned into the table {@code approval_request}. */
@Repository
class PlanTable {

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
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
}
