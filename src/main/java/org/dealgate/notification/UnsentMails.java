package org.dealgate.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.dealgate.notification.OutboxMail.State;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operators see of the outbox and do about it. */
@Service
@Transactional
public class UnsentMails {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final OutboxRunner runner;

    UnsentMails(JdbcClient jdbc, Rights rights, OutboxRunner runner) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.runner = runner;
    }

    /** Mails that were given up, the latest first. */
    @Transactional(readOnly = true)
    public List<OutboxMail> dead() {
        rights.require(Permission.OPERATE);
        return read("state = 'DEAD' ORDER BY id DESC");
    }

    /** Mails that wait, the next one first. */
    @Transactional(readOnly = true)
    public List<OutboxMail> waiting() {
        rights.require(Permission.OPERATE);
        return read("state IN ('PENDING', 'RETRY', 'SENDING') ORDER BY due_at, id");
    }

    /** Sends a given-up mail again; its days of patience start anew. */
    public void resend(String id) {
        rights.require(Permission.OPERATE);
        Long number = id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
        State state = number == null ? null : state(number);
        if (number == null || state == null) {
            throw Refusal.notFound("notification.mail.unknown", id);
        }
        int changed = jdbc.sql("""
                        UPDATE outbox SET state = 'PENDING', due_at = clock_timestamp(), patient_from = clock_timestamp()
                        WHERE id = :id AND state = 'DEAD'""").param("id", number).update();
        if (changed == 0) {
            throw Refusal.conflict("notification.mail.not-dead", id, state);
        }
        runner.wakeAfterCommit();
    }

    private @Nullable State state(long id) {
        return jdbc.sql("SELECT state FROM outbox WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(State::valueOf)
                .orElse(null);
    }

    private List<OutboxMail> read(String which) {
        return jdbc.sql("SELECT * FROM outbox WHERE " + which + " LIMIT " + SHOWN)
                .query(UnsentMails::mail)
                .list();
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new OutboxMail(
                row.getLong("id"),
                row.getString("person"),
                row.getString("address"),
                row.getString("thread_key"),
                row.getString("template"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("last_error"));
    }
}
