package org.dealgate.intake.duplicate;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deals that have to be compared with the others. */
@Repository
class DueDeals {

    private final JdbcClient jdbc;

    DueDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String dealNumber) {
        jdbc.sql("""
                        insert into duplicate_due (deal_id) select id from deal where number = ?
                        on conflict do nothing
                        """).param(dealNumber).update();
    }

    void addOpportunities(Collection<String> crmIds) {
        jdbc.sql("""
                        insert into duplicate_due (deal_id) select id from deal where crm_opportunity_id = any (?)
                        on conflict do nothing
                        """).param(crmIds.toArray(String[]::new)).update();
    }

    void addDealsOf(List<Long> accounts) {
        jdbc.sql("""
                        insert into duplicate_due (deal_id) select id from deal where account_id in (:accounts)
                        on conflict do nothing
                        """).param("accounts", accounts).update();
    }

    /**
     * Takes up to so many; what is asked for from now on stays. Imported ones wait for the end of every import: how often a
     * customer buys something is not known before.
     */
    List<Long> take(int most) {
        return jdbc.sql("""
                        delete from duplicate_due where deal_id in (
                            select distinct due.deal_id from duplicate_due due join deal d on d.id = due.deal_id
                            where not d.imported
                               or not exists (select 1 from import_run where state = 'RUNNING')
                            limit ?)
                        returning deal_id
                        """).param(most).query(Long.class).list().stream()
                .distinct()
                .sorted()
                .toList();
    }
}
