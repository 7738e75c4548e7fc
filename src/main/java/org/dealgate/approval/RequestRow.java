package org.dealgate.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.dealgate.approval.ApprovalRequest.Course;
import org.dealgate.approval.ApprovalRequest.Proof;
import org.dealgate.deal.Stage;
import org.dealgate.people.Channel;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code approval_request}. */
final class RequestRow {

    private RequestRow() {}

    static ApprovalRequest read(ResultSet row, int number) throws SQLException {
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
                row.getObject("stands_from", Long.class),
                course(row),
                new Proof(row.getString("conditions"), row.getString("authority"), row.getString("stands_why")));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getInt("step"),
                DemandedApproval.fields(row.getString("looks_at")),
                row.getString("addressee"),
                row.getString("added_by"),
                row.getString("added_why"),
                row.getInt("chase"),
                row.getObject("escalated_from", Long.class),
                row.getInt("used_minutes"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
