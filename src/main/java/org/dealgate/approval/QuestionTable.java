package org.dealgate.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code approval_question}. */
@Repository
class QuestionTable {

    private final JdbcClient jdbc;

    QuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Question insert(long request, String question, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO approval_question (request, question, asked_by, asked_at)
                        VALUES (:request, :question, :by, :at) RETURNING *""")
                .param("request", request)
                .param("question", question)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(QuestionTable::question)
                .single();
    }

    Question answer(long request, String answer, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE approval_question SET answer = :answer, answered_by = :by, answered_at = :at
                        WHERE request = :request AND answer IS NULL RETURNING *""")
                .param("answer", answer)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .query(QuestionTable::question)
                .single();
    }

    /** The first one first. */
    List<Question> of(long request) {
        return jdbc.sql("SELECT * FROM approval_question WHERE request = :request ORDER BY id")
                .param("request", request)
                .query(QuestionTable::question)
                .list();
    }

    /** Of all the deal's requests, the first one first. */
    List<Question> ofDeal(String dealNumber) {
        return jdbc.sql("""
                        SELECT q.* FROM approval_question q JOIN approval_request r ON r.id = q.request
                        WHERE r.deal_number = :deal ORDER BY q.id""")
                .param("deal", dealNumber)
                .query(QuestionTable::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                row.getLong("id"),
                row.getLong("request"),
                row.getString("question"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
