package org.dealgate.blocker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deals whose readiness has to be checked again although nobody changed them. */
@Repository
class ReadinessQueue {

    /**
     * Where the customer's credit may matter: beyond the first stage, and wherever it was found before. Not only in finance
     * itself, since a deal may just be on its way there, which this statement cannot see yet.
     */
    private static final String CREDIT_MATTERS = """
            d.closed_at is null and (d.stage <> 'NEEDS_PROPOSAL' or exists (
                select 1 from blocker b
                where b.deal_number = d.number and b.rule = '%s' and b.state in ('OPEN', 'WAIVED')))
            """.formatted(Found.CREDIT_LIMIT_EXCEEDED);

    private final JdbcClient jdbc;

    ReadinessQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the accounts' deals whose credit may matter, but for the one. Answers how many. */
    int addCreditOf(List<Long> accounts, @Nullable String except) {
        return jdbc.sql("""
                        insert into readiness_due (deal_number)
                        select d.number from deal d
                        where d.account_id in (:accounts) and d.number is distinct from :except and
                        """ + CREDIT_MATTERS + "on conflict do nothing")
                .param("accounts", accounts)
                .param("except", except)
                .update();
    }

    /**
     * Adds, once for all nodes, what the days since the last call brought about: plans to reach the economic buyer that are
     * over, and exchange rates that make a credit limit another one.
     */
    void addWhatBecameDue(LocalDate today, String baseCurrency) {
        jdbc.sql("""
                        with recursive passed as (
                            update readiness_day set day = :today
                            from (select day as former from readiness_day for update) before
                            where day < :today
                            returning former
                        ), revalued(id) as (
                            select a.id from account a
                            join exchange_rate r on r.currency = a.credit_limit_currency and r.base = :base
                            join passed on r.valid_from > former and r.valid_from <= :today
                            union select a.id from account a join revalued above on a.parent_id = above.id
                        )
                        insert into readiness_due (deal_number)
                        select d.number from deal d, passed
                        where d.closed_at is null
                          and d.economic_buyer_plan_until >= former and d.economic_buyer_plan_until < :today
                        union
                        select d.number from deal d join revalued on revalued.id = d.account_id where
                        """ + CREDIT_MATTERS + "on conflict do nothing")
                .param("today", today)
                .param("base", baseCurrency)
                .update();
    }

    /** Adds the deal, where it still runs. */
    void add(String dealNumber) {
        jdbc.sql("""
                        insert into readiness_due (deal_number)
                        select number from deal where number = ? and closed_at is null
                        on conflict do nothing
                        """).param(dealNumber).update();
    }

    int size() {
        return jdbc.sql("select count(distinct deal_number) from readiness_due where due_at <= clock_timestamp()")
                .query(Integer.class)
                .single();
    }

    /** The deal that waits longest and that no other node has taken. */
    Optional<String> next() {
        return jdbc.sql("""
                        select deal_number from readiness_due where due_at <= clock_timestamp()
                        order by due_at limit 1 for update skip locked
                        """).query(String.class).optional();
    }

    /** Removes the deal; what is asked for from now on stays. False where another node has it. */
    boolean take(String dealNumber) {
        return jdbc.sql("""
                                delete from readiness_due where (deal_number, change) in (
                                    select deal_number, change from readiness_due where deal_number = ?
                                    for update skip locked)
                                """).param(dealNumber).update() > 0;
    }

    /** Puts the deal off, each time for twice as long, up to about an hour and a half. */
    void postpone(String dealNumber) {
        jdbc.sql("""
                        update readiness_due set attempts = attempts + 1,
                               due_at = clock_timestamp() + interval '5 seconds' * 2 ^ least(attempts, 10)
                        where deal_number = ? and due_at <= clock_timestamp()
                        """).param(dealNumber).update();
    }
}
