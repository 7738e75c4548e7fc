package org.dealgate.stakeholder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.dealgate.deal.Deal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the customers. */
@Repository
class CustomerPersonTable {

    private final JdbcClient jdbc;

    CustomerPersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Deal deal, CustomerPerson p) {
        return with(jdbc.sql("""
                                insert into customer_person
                                    (account_id, name, title, department, email, phone, relationship_owner)
                                values (:account, :name, :title, :department, :email, :phone, :relationshipOwner)
                                returning id
                                """), p)
                .param("account", deal.account().id())
                .query(Long.class)
                .single();
    }

    /** Whoever has an entry of theirs before their eyes, of whichever deal, looks at another one then. */
    void update(CustomerPerson p) {
        jdbc.sql("update stakeholder set version = version + 1 where person_id = ?")
                .param(p.person())
                .update();
        with(jdbc.sql("""
                        update customer_person set name = :name, title = :title, department = :department, email = :email,
                            phone = :phone, relationship_owner = :relationshipOwner
                        where id = :id
                        """), p).param("id", p.person()).update();
    }

    /** Those of the accounts who are not on the deal's map yet, by name. */
    List<CustomerPerson> notOn(Deal deal, Collection<Long> accounts) {
        return jdbc.sql("""
                        select p.* from customer_person p
                        where p.account_id in (:accounts)
                          and not exists (select 1 from stakeholder s where s.deal_id = :deal and s.person_id = p.id)
                        order by p.name, p.id
                        """)
                .param("accounts", accounts)
                .param("deal", deal.id())
                .query((row, n) -> person(row, "id"))
                .list();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, CustomerPerson p) {
        return sql.param("name", p.name())
                .param("title", p.title())
                .param("department", p.department())
                .param("email", p.email())
                .param("phone", p.phone())
                .param("relationshipOwner", p.relationshipOwner());
    }

    static CustomerPerson person(ResultSet row, String id) throws SQLException {
        return new CustomerPerson(
                row.getLong(id),
                row.getString("name"),
                row.getString("title"),
                row.getString("department"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("relationship_owner"));
    }
}
