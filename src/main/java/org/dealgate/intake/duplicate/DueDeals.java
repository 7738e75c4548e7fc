package org.dealgate.intake.duplicate;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deals that have to be compared with the others. */
@Repository
class DueDeals {

    /** Imported ones wait for the end of every import: how often a customer buys something is not known before. */
    private static final String WAITING = """
            from duplicate_due due join deal d on d.id = due.deal_id
            where due.due_at <= clock_timestamp()
              and (not d.imported or not exists (select 1 from import_run where state = 'RUNNING'))
            """;

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

    int size() {
        return jdbc.sql("select count(distinct due.deal_id) " + WAITING)
                .query(Integer.class)
                .single();
    }

    /** Up to so many of those that wait longest. */
    List<Long> next(int most) {
        return jdbc.sql("select due.deal_id " + WAITING + "group by due.deal_id order by min(due.due_at) limit ?")
                .param(most)
                .query(Long.class)
                .list();
    }

    /** Removes those of them that still wait, and answers them; what is asked for from now on stays. */
    List<Long> take(List<Long> deals) {
        return jdbc
                .sql("delete from duplicate_due where deal_id = any (?) returning deal_id")
                .param(deals.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** Puts the deal off, each time for twice as long, up to about an hour and a half. */
    void postpone(long deal) {
        jdbc.sql("""
                        update duplicate_due set attempts = attempts + 1,
                               due_at = clock_timestamp() + interval '5 seconds' * 2 ^ least(attempts, 10)
                        where deal_id = ? and due_at <= clock_timestamp()
                        """).param(deal).update();
    }
}
