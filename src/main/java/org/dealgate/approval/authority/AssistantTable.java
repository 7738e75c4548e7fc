package org.dealgate.approval.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code assistant}. */
@Repository
class AssistantTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AssistantTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where it is there already. */
    Optional<Assistant> insert(String executive, String assistant, String permittedBy) {
        return jdbc.sql("""
                        INSERT INTO assistant (executive, assistant, permitted_by, permitted_at)
                        VALUES (:executive, :assistant, :by, :at) ON CONFLICT DO NOTHING RETURNING *""")
                .param("executive", executive)
                .param("assistant", assistant)
                .param("by", permittedBy)
                .param("at", OffsetDateTime.now(clock))
                .query(AssistantTable::assistant)
                .optional();
    }

    Optional<Assistant> delete(String executive, String assistant) {
        return jdbc.sql("DELETE FROM assistant WHERE executive = :executive AND assistant = :assistant RETURNING *")
                .param("executive", executive)
                .param("assistant", assistant)
                .query(AssistantTable::assistant)
                .optional();
    }

    List<Assistant> all() {
        return jdbc.sql("SELECT * FROM assistant ORDER BY executive, assistant")
                .query(AssistantTable::assistant)
                .list();
    }

    /** Those of the person and those that the person is. */
    List<Assistant> concerning(String person) {
        return jdbc.sql("""
                        SELECT * FROM assistant WHERE executive = :person OR assistant = :person
                        ORDER BY executive, assistant""")
                .param("person", person)
                .query(AssistantTable::assistant)
                .list();
    }

    List<String> executivesOf(String assistant) {
        return jdbc.sql("SELECT executive FROM assistant WHERE assistant = :assistant ORDER BY executive")
                .param("assistant", assistant)
                .query(String.class)
                .list();
    }

    private static Assistant assistant(ResultSet row, int number) throws SQLException {
        return new Assistant(
                row.getString("executive"),
                row.getString("assistant"),
                row.getString("permitted_by"),
                row.getTimestamp("permitted_at").toInstant());
    }
}
