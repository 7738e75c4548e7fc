package org.dealgate.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The table {@code outbox}: what is written by business transactions, and claimed and marked by the sender. */
@Repository
class OutboxTable {

    record NewRow(
            @Nullable String person,
            String address,
            String language,
            String threadKey,
            String dedupeKey,
            String template,
            String messageId,
            String subject,
            String text,
            String html) {}

    /** A mail whose lease this sender holds; {@code attempt} fences it off from a later claim. */
    record Claimed(
            long id,
            int attempt,
            @Nullable String person,
            String address,
            String language,
            String threadKey,
            String messageId,
            String subject,
            String text,
            String html) {}

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insert(List<NewRow> rows) {
        return jdbc.sql("""
                        INSERT INTO outbox (person, address, language, thread_key, dedupe_key, template, message_id,
                                            subject, text_body, html_body)
                        SELECT * FROM unnest(:person, :address, :language, :thread, :dedupe, :template, :message,
                                             :subject, :text, :html)
                        ON CONFLICT (dedupe_key) DO NOTHING""")
                .param("person", texts(rows, NewRow::person))
                .param("address", texts(rows, NewRow::address))
                .param("language", texts(rows, NewRow::language))
                .param("thread", texts(rows, NewRow::threadKey))
                .param("dedupe", texts(rows, NewRow::dedupeKey))
                .param("template", texts(rows, NewRow::template))
                .param("message", texts(rows, NewRow::messageId))
                .param("subject", texts(rows, NewRow::subject))
                .param("text", texts(rows, NewRow::text))
                .param("html", texts(rows, NewRow::html))
                .update();
    }

    /** One that is being sent right now may arrive all the same; it is not tried again. */
    int cancel(String threadKey, @Nullable String template) {
        return jdbc.sql("""
                        UPDATE outbox SET state = 'CANCELLED', text_body = NULL, html_body = NULL
                        WHERE thread_key = :thread AND state IN ('PENDING', 'RETRY', 'DEAD', 'SENDING')
                          AND (CAST(:template AS text) IS NULL OR template = :template)""")
                .param("thread", threadKey)
                .param("template", template)
                .update();
    }

    int cancelAbout(String threadKey, String dedupeKeyBeginning) {
        return jdbc.sql("""
                        UPDATE outbox SET state = 'CANCELLED', text_body = NULL, html_body = NULL
                        WHERE thread_key = :thread AND state IN ('PENDING', 'RETRY', 'DEAD', 'SENDING')
                          AND starts_with(dedupe_key, :beginning)""")
                .param("thread", threadKey)
                .param("beginning", dedupeKeyBeginning)
                .update();
    }

    /** Whatever is being sent may be sent again at once. */
    void endLeases() {
        jdbc.sql("UPDATE outbox SET due_at = clock_timestamp() WHERE state = 'SENDING'")
                .update();
    }

    List<Claimed> claim(int batch, Duration lease) {
        return jdbc.sql("""
                        UPDATE outbox SET state = 'SENDING', attempts = attempts + 1,
                               due_at = clock_timestamp() + make_interval(secs => :lease)
                        WHERE id IN (SELECT id FROM outbox
                                     WHERE state IN ('PENDING', 'RETRY', 'SENDING') AND due_at <= clock_timestamp()
                                     ORDER BY due_at, id LIMIT :batch FOR UPDATE SKIP LOCKED)
                        RETURNING id, attempts, person, address, language, thread_key, message_id, subject, text_body,
                                  html_body""")
                .param("lease", lease.toSeconds())
                .param("batch", batch)
                .query(OutboxTable::claimed)
                .list();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getInt("attempts"),
                row.getString("person"),
                row.getString("address"),
                row.getString("language"),
                row.getString("thread_key"),
                row.getString("message_id"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"));
    }

    /** The body is wiped: it may hold a link that decides. */
    void sent(Collection<Claimed> mails) {
        jdbc.sql("""
                        UPDATE outbox o SET state = 'SENT', sent_at = clock_timestamp(), last_error = NULL,
                               text_body = NULL, html_body = NULL
                        FROM unnest(:ids, :attempts) AS mine (id, attempt)
                        WHERE o.id = mine.id AND o.attempts = mine.attempt AND o.state IN ('SENDING', 'CANCELLED')""")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "bigint", mails.stream().map(Claimed::id).toArray()))
                .param(
                        "attempts",
                        new SqlArrayValue(
                                "int", mails.stream().map(Claimed::attempt).toArray()))
                .update();
    }

    void cancelled(Claimed mail) {
        jdbc.sql("""
                        UPDATE outbox SET state = 'CANCELLED', text_body = NULL, html_body = NULL
                        WHERE id = :id AND attempts = :attempt AND state = 'SENDING'""").param("id", mail.id()).param("attempt", mail.attempt()).update();
    }

    /** Tried again after the pause; given up for good where the mail is older than the limit. */
    void retry(Claimed mail, String error, Duration pause, Duration giveUpAfter) {
        jdbc.sql("""
                        UPDATE outbox SET last_error = :error, due_at = clock_timestamp() + make_interval(secs => :pause),
                               state = CASE WHEN patient_from + make_interval(secs => :limit) < clock_timestamp()
                                            THEN 'DEAD' ELSE 'RETRY' END
                        WHERE id = :id AND attempts = :attempt AND state = 'SENDING'""")
                .param("error", error)
                .param("pause", pause.toMillis() / 1000.0)
                .param("limit", giveUpAfter.toSeconds())
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }

    void dead(Claimed mail, String error) {
        jdbc.sql("""
                        UPDATE outbox SET last_error = :error, state = 'DEAD'
                        WHERE id = :id AND attempts = :attempt AND state = 'SENDING'""")
                .param("error", error)
                .param("id", mail.id())
                .param("attempt", mail.attempt())
                .update();
    }

    private static SqlArrayValue texts(List<NewRow> rows, Function<NewRow, @Nullable String> part) {
        return new SqlArrayValue("text", rows.stream().map(part).toArray());
    }
}
