package org.dealgate.approval.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code absence}. */
@Repository
class AbsenceTable {

    private static final String SELECT = "SELECT * FROM absence ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change of the person's absences at a time. */
    void hold(String person) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('dealgate.absences.' || :person))")
                .param("person", person)
                .query((row, number) -> number)
                .list();
    }

    Absence insert(String person, Period days, String createdBy) {
        return jdbc.sql("""
                        INSERT INTO absence (person, from_day, until_day, created_by, created_at)
                        VALUES (:person, :from, :until, :by, :at) RETURNING *""")
                .param("person", person)
                .param("from", days.from())
                .param("until", days.until())
                .param("by", createdBy)
                .param("at", OffsetDateTime.now(clock))
                .query(AbsenceTable::absence)
                .single();
    }

    Absence end(long id, String by) {
        return jdbc.sql("UPDATE absence SET ended_by = :by, ended_at = :at WHERE id = :id RETURNING *")
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .query(AbsenceTable::absence)
                .single();
    }

    Optional<Absence> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(AbsenceTable::absence)
                .optional();
    }

    /** Latest days first. */
    List<Absence> all() {
        return jdbc.sql(SELECT + "ORDER BY until_day DESC, id DESC")
                .query(AbsenceTable::absence)
                .list();
    }

    List<Absence> of(List<String> people) {
        return jdbc.sql(SELECT + "WHERE person = ANY (:people) ORDER BY until_day DESC, id DESC")
                .param("people", people.toArray(String[]::new))
                .query(AbsenceTable::absence)
                .list();
    }

    List<Absence> standingOf(String person) {
        return jdbc.sql(SELECT + "WHERE person = :person AND ended_at IS NULL ORDER BY id")
                .param("person", person)
                .query(AbsenceTable::absence)
                .list();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("person"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("ended_by"),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
