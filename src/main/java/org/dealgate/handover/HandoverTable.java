package org.dealgate.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of hand-over; a round is never overwritten by the next. */
@Repository
class HandoverTable {

    private static final String SELECT = """
            select deal_number, round, contract, promises, contacts, conditions, payment_plan, service_contact, state,
                   prepared_by, prepared_at, answered_by, answered_at, note
              from handover_pack where deal_number = ? order by round
            """;

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HandoverPack> of(String dealNumber) {
        return jdbc.sql(SELECT).param(dealNumber).query(HandoverTable::pack).list();
    }

    void insert(HandoverPack pack) {
        jdbc.sql("""
                insert into handover_pack (deal_number, round, contract, promises, contacts, conditions, payment_plan,
                                           service_contact, state, prepared_by, prepared_at)
                values (:deal, :round, :contract, :promises, :contacts, :conditions, :paymentPlan,
                        :serviceContact, :state, :preparedBy, :preparedAt)
                """)
                .param("deal", pack.dealNumber())
                .param("round", pack.round())
                .param("contract", pack.contract())
                .param("promises", pack.promises())
                .param("contacts", pack.contacts())
                .param("conditions", pack.conditions())
                .param("paymentPlan", pack.paymentPlan())
                .param("serviceContact", pack.serviceContact())
                .param("state", pack.state().name())
                .param("preparedBy", pack.preparedBy())
                .param("preparedAt", utc(pack.preparedAt()))
                .update();
    }

    void answer(HandoverPack pack) {
        jdbc.sql("""
                update handover_pack set state = :state, answered_by = :by, answered_at = :at, note = :note
                 where deal_number = :deal and round = :round
                """)
                .param("state", pack.state().name())
                .param("by", pack.answeredBy())
                .param("at", utc(pack.answeredAt()))
                .param("note", pack.note())
                .param("deal", pack.dealNumber())
                .param("round", pack.round())
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static HandoverPack pack(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new HandoverPack(
                row.getString("deal_number"),
                row.getInt("round"),
                row.getString("contract"),
                row.getString("promises"),
                row.getString("contacts"),
                row.getString("conditions"),
                row.getString("payment_plan"),
                row.getString("service_contact"),
                PackState.valueOf(row.getString("state")),
                row.getString("prepared_by"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("note"));
    }
}
