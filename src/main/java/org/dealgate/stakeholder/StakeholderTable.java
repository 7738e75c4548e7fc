package org.dealgate.stakeholder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.deal.Deal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StakeholderTable {

    private static final String SET = """
            name = :name, title = :title, department = :department, roles = :roles, stance = :stance,
            influence = :influence, reports_to = :reportsTo, authority_proof = :authorityProof,
            authority_evidence = :authorityEvidence, email = :email, phone = :phone
            """;

    private final JdbcClient jdbc;

    StakeholderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Deal deal, Stakeholder s) {
        return with(jdbc.sql("""
                                insert into stakeholder
                                    (deal_id, name, title, department, roles, stance, influence, reports_to,
                                     authority_proof, authority_evidence, email, phone)
                                values (:deal, :name, :title, :department, :roles, :stance, :influence, :reportsTo,
                                     :authorityProof, :authorityEvidence, :email, :phone)
                                returning id
                                """), s).param("deal", deal.id()).query(Long.class).single();
    }

    void update(Stakeholder s) {
        with(jdbc.sql("update stakeholder set " + SET + " where id = :id"), s)
                .param("id", s.id())
                .update();
    }

    /** Whoever reported to them reports to nobody then. */
    void delete(Deal deal, long id) {
        jdbc.sql("update stakeholder set reports_to = null where deal_id = ? and reports_to = ?")
                .params(deal.id(), id)
                .update();
        jdbc.sql("delete from stakeholder where deal_id = ? and id = ?")
                .params(deal.id(), id)
                .update();
    }

    List<Stakeholder> of(String number) {
        return jdbc.sql("""
                        select s.* from stakeholder s join deal d on d.id = s.deal_id
                        where d.number = ? order by s.id
                        """).param(number).query((row, n) -> stakeholder(row)).list();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Stakeholder s) {
        return sql.param("name", s.name())
                .param("title", s.title())
                .param("department", s.department())
                .param("roles", s.roles().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param("stance", s.stance().name())
                .param("influence", s.influence())
                .param("reportsTo", s.reportsTo())
                .param("authorityProof", name(s.authorityProof()))
                .param("authorityEvidence", s.authorityEvidence())
                .param("email", s.email())
                .param("phone", s.phone());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Stakeholder stakeholder(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(BuyerRole.class);
        Arrays.stream(row.getString("roles").split(" "))
                .filter(role -> !role.isEmpty())
                .map(BuyerRole::valueOf)
                .forEach(roles::add);
        return new Stakeholder(
                row.getLong("id"),
                row.getString("name"),
                row.getString("title"),
                row.getString("department"),
                Collections.unmodifiableSet(roles),
                Stance.valueOf(row.getString("stance")),
                row.getInt("influence"),
                row.getObject("reports_to", Long.class),
                Optional.ofNullable(row.getString("authority_proof"))
                        .map(AuthorityProof::valueOf)
                        .orElse(null),
                row.getString("authority_evidence"),
                row.getString("email"),
                row.getString("phone"));
    }
}
