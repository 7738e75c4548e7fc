package org.dealgate.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The table {@code approval_link}. A token is handed out once, when it is issued; only its SHA-256 is kept. */
@Component
class ApprovalLinks {

    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    ApprovalLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers the token. */
    String issue(ApprovalRequest request, Instant now, Instant expiresAt) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        INSERT INTO approval_link (token_hash, request, approver, round, terms_version, issued_at, expires_at)
                        VALUES (:hash, :request, :approver, :round, :version, :now, :expires)""")
                .param("hash", hash(token))
                .param("request", request.id())
                .param("approver", request.course().addressee())
                .param("round", request.round())
                .param("version", request.termsVersion())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<ApprovalLink> find(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT * FROM approval_link WHERE token_hash = :hash")
                .param("hash", hash(token))
                .query((row, number) -> new ApprovalLink(
                        row.getLong("request"),
                        row.getString("approver"),
                        row.getInt("round"),
                        row.getInt("terms_version"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("closed_at") != null))
                .optional();
    }

    /** Closes every link of the requests. */
    void close(List<Long> requests, Instant at) {
        jdbc.sql("UPDATE approval_link SET closed_at = :at WHERE request = ANY (:requests) AND closed_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("requests", new SqlArrayValue("bigint", requests.toArray()))
                .update();
    }

    /** What was live at the moment is so for that much longer. */
    void extend(List<Long> requests, Instant moment, Duration time) {
        jdbc.sql("""
                        UPDATE approval_link SET expires_at = expires_at + :seconds * interval '1 second'
                        WHERE request = ANY (:requests) AND closed_at IS NULL AND expires_at > :moment""")
                .param("seconds", time.toSeconds())
                .param("requests", new SqlArrayValue("bigint", requests.toArray()))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
