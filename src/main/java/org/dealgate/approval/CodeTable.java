package org.dealgate.approval;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code approval_code} and {@code approval_code_try}. Links are known by the hash of their token. */
@Repository
class CodeTable {

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] link, byte[] digest, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO approval_code (token_hash, digest, issued_at, expires_at)
                        VALUES (:link, :digest, :now, :expires)""")
                .param("link", link)
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The digest of the code that counts. */
    Optional<byte[]> live(byte[] link, Instant now) {
        return jdbc.sql("""
                        SELECT digest FROM approval_code
                        WHERE token_hash = :link AND closed_at IS NULL AND expires_at > :now""")
                .param("link", link)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBytes("digest"))
                .optional();
    }

    /** No code of the link counts any more. */
    void close(byte[] link, Instant now) {
        jdbc.sql("UPDATE approval_code SET closed_at = :now WHERE token_hash = :link AND closed_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("link", link)
                .update();
    }

    /** When codes were sent, latest first. */
    List<Instant> sentSince(byte[] link, Instant since) {
        return jdbc
                .sql("""
                        SELECT issued_at FROM approval_code
                        WHERE token_hash = :link AND issued_at > :since ORDER BY issued_at DESC""")
                .param("link", link)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    void tried(byte[] link, Instant at) {
        jdbc.sql("INSERT INTO approval_code_try (token_hash, tried_at) VALUES (:link, :at)")
                .param("link", link)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When a wrong code was entered, latest first. */
    List<Instant> tries(byte[] link, int most) {
        return jdbc.sql("""
                        SELECT tried_at FROM approval_code_try
                        WHERE token_hash = :link ORDER BY tried_at DESC LIMIT :most""").param("link", link).param("most", most).query(Timestamp.class).list().stream()
                .map(Timestamp::toInstant)
                .toList();
    }
}
