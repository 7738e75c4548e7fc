package org.dealgate.approval;

import java.time.ZoneOffset;
import java.util.List;
import org.dealgate.approval.Addition.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code approval_addition}. */
@Repository
class AdditionTable {

    private final JdbcClient jdbc;

    AdditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Addition> of(String dealNumber) {
        return jdbc.sql("SELECT * FROM approval_addition WHERE deal_number = :deal ORDER BY id")
                .param("deal", dealNumber)
                .query((row, number) -> new Addition(
                        row.getString("deal_number"),
                        row.getInt("level"),
                        Place.valueOf(row.getString("place")),
                        row.getString("approver"),
                        row.getString("reason"),
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** Replaces an earlier addition of the same approver. */
    void put(Addition addition) {
        jdbc.sql("""
                        INSERT INTO approval_addition (deal_number, level, place, approver, reason, added_by, added_at)
                        VALUES (:deal, :level, :place, :approver, :reason, :by, :at)
                        ON CONFLICT (deal_number, approver) DO UPDATE
                        SET level = excluded.level, place = excluded.place, reason = excluded.reason,
                            added_by = excluded.added_by, added_at = excluded.added_at""")
                .param("deal", addition.dealNumber())
                .param("level", addition.level())
                .param("place", addition.place().name())
                .param("approver", addition.approver())
                .param("reason", addition.reason())
                .param("by", addition.addedBy())
                .param("at", addition.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
