package org.dealgate.stakeholder.contact;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which deals somebody works on. */
@Repository
class OwnDeals {

    private final JdbcClient jdbc;

    OwnDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<OwnDeal> running(String person) {
        return jdbc.sql("""
                        select d.number, d.title, a.name as account from deal d join account a on a.id = d.account_id
                        where d.closed_at is null and (d.owner = :person or d.assistant = :person)
                        order by d.id desc
                        """).param("person", person).query(OwnDeal.class).list();
    }
}
