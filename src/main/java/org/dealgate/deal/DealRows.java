package org.dealgate.deal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.refusal.Refusal;
import org.hibernate.LockOptions;
import org.hibernate.Session;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deals' table. A deal read twice in a transaction is asked for once. */
@Repository
class DealRows {

    @PersistenceContext
    private EntityManager entities;

    private final JdbcClient jdbc;

    DealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextNumber(Year year) {
        long next = jdbc.sql("select next_deal_number(?)")
                .param(year.getValue())
                .query(Long.class)
                .single();
        return "D-%d-%05d".formatted(year.getValue(), next);
    }

    Optional<Deal> find(String number) {
        Optional<Deal> found = session().bySimpleNaturalId(Deal.class).loadOptional(number);
        found.filter(deal -> session().getCurrentLockMode(deal).lessThan(org.hibernate.LockMode.PESSIMISTIC_WRITE))
                .ifPresent(deal -> deal.unlocked = true);
        return found;
    }

    /** Waits for whoever else is changing the deal, and sees what they wrote. */
    Optional<Deal> lock(String number) {
        Optional<Deal> found = session()
                .bySimpleNaturalId(Deal.class)
                .with(LockOptions.UPGRADE)
                .loadOptional(number);
        found.filter(deal -> deal.unlocked).ifPresent(deal -> {
            entities.flush();
            entities.refresh(deal, LockModeType.PESSIMISTIC_WRITE);
            deal.unlocked = false;
        });
        return found;
    }

    /** The deal that the opportunity has; whoever opens one for it at this moment is waited for. */
    Optional<String> numberOfCrmOpportunity(String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('crm ' || ?, 0))")
                .param(id)
                .query((row, n) -> n)
                .single();
        return jdbc.sql("select number from deal where crm_opportunity_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    Map<String, Optional<Outcome>> outcomesByCrmOpportunity(Collection<String> ids) {
        var outcomes = new HashMap<String, Optional<Outcome>>();
        jdbc.sql("select crm_opportunity_id, outcome from deal where crm_opportunity_id = any (?)")
                .param((Object) ids.toArray(String[]::new))
                .query(row -> {
                    outcomes.put(
                            row.getString("crm_opportunity_id"),
                            Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf));
                });
        return outcomes;
    }

    Deal insert(Deal deal) {
        try {
            entities.persist(deal);
            return deal;
        } catch (DataIntegrityViolationException | org.hibernate.exception.ConstraintViolationException taken) {
            throw taken("deal.crm-opportunity.taken", String.valueOf(deal.crm().crmOpportunityId()));
        }
    }

    static Refusal taken(String key, Object... args) {
        return new Refusal(Refusal.Kind.CONFLICT, List.of(new Refusal.Problem("crmOpportunityId", key, List.of(args))));
    }

    /** Makes the changes visible to whoever reads the tables, the listeners of the next event among them. */
    void flush() {
        entities.flush();
    }

    Exposure exposure(List<Long> accounts, String baseCurrency) {
        return jdbc.sql("""
                        select coalesce(sum(value_base), 0) as known, count(*) as deals,
                               count(*) filter (where value_base is null) as unknown
                        from deal where account_id in (:accounts) and closed_at is null
                        """)
                .param("accounts", accounts)
                .query((row, n) -> new Exposure(
                        new org.dealgate.money.Money(row.getBigDecimal("known"), baseCurrency),
                        row.getInt("deals"),
                        row.getInt("unknown")))
                .single();
    }

    List<GroupDeal> ofGroup(List<Long> accounts, Instant since) {
        return jdbc.sql("""
                        select d.number, d.title, a.name as account, d.value_base, d.opened_at
                        from deal d join account a on a.id = d.account_id
                        where d.account_id in (:accounts) and d.opened_at >= :since
                          and (d.outcome is null or d.outcome = 'WON')
                        order by d.opened_at, d.id
                        """)
                .param("accounts", accounts)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new GroupDeal(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("account"),
                        row.getBigDecimal("value_base"),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
