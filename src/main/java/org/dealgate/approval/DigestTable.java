package org.dealgate.approval;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code approval_digest}. */
@Repository
class DigestTable {

    private final JdbcClient jdbc;

    DigestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String person) {
        return jdbc.sql("SELECT count(*) FROM approval_digest WHERE person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** False where it was there already. */
    boolean insert(String person, LocalDate lastDay) {
        return jdbc.sql("""
                        INSERT INTO approval_digest (person, last_day) VALUES (:person, :day)
                        ON CONFLICT (person) DO NOTHING""").param("person", person).param("day", lastDay).update() > 0;
    }

    /** False where there was none. */
    boolean delete(String person) {
        return jdbc.sql("DELETE FROM approval_digest WHERE person = :person")
                        .param("person", person)
                        .update()
                > 0;
    }

    /** The last day that was seen to, by person. */
    Map<String, LocalDate> all() {
        record Row(String person, LocalDate lastDay) {}
        return jdbc.sql("SELECT person, last_day FROM approval_digest").query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::person, Row::lastDay));
    }

    /** Whether the day is the caller's to see to; other nodes wait for that, and find it done. */
    boolean take(String person, LocalDate day) {
        return jdbc.sql("""
                        UPDATE approval_digest SET last_day = :day WHERE person = :person AND last_day < :day""").param("day", day).param("person", person).update() > 0;
    }
}
