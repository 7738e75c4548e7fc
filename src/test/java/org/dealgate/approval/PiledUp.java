package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests as lists find them, written past the process: each in a round of its own. */
final class PiledUp {

    private final Deals deals;
    private final JdbcClient jdbc;

    PiledUp(Deals deals, JdbcClient jdbc) {
        this.deals = deals;
        this.jdbc = jdbc;
    }

    /** A deal of amy's, with list 2,400,000, net 2,200,000 and cost 1,600,000. */
    String deal(String account) {
        var line = new TermsLine(
                "Press line", 2, new BigDecimal("1200000"), new BigDecimal("1100000"), new BigDecimal("800000"));
        var plan = List.of(new PaymentTerm("on delivery", 60, new BigDecimal("100")));
        var cmd = new OpenDeal("Press line for plant 3", account, "CNY", null, List.of(line), plan, "amy", null);
        return SignOffWalk.as("amy", Channel.PAGE, () -> deals.open(cmd).number());
    }

    String deal() {
        return deal("Meishan " + UUID.randomUUID());
    }

    /** Asked since yesterday. */
    void open(String deal, String approver, int many) {
        jdbc.sql("""
                        WITH made AS (
                            INSERT INTO approval_round (deal_number, round, terms_version, terms_fingerprint, planned_at)
                            SELECT :deal, coalesce((SELECT max(round) FROM approval_round WHERE deal_number = :deal), 0) + n,
                                   1, 'f', now() FROM generate_series(1, :many) n
                            RETURNING round)
                        INSERT INTO approval_request (deal_number, round, level, step, position, rule, approver, addressee,
                                                      terms_version, terms_fingerprint, state, asked_at)
                        SELECT :deal, round, 1, 1, 'head-of-sales', 'rule', :approver, :approver, 1, 'f', 'OPEN',
                               now() - interval '1 day'
                        FROM made ORDER BY round""")
                .param("deal", deal)
                .param("many", many)
                .param("approver", approver)
                .update();
    }

    /** The only request of the deal. */
    long open(String deal, String approver) {
        open(deal, approver, 1);
        return jdbc.sql("SELECT max(id) FROM approval_request WHERE deal_number = :deal")
                .param("deal", deal)
                .query(Long.class)
                .single();
    }

    void pause(long request) {
        jdbc.sql("UPDATE approval_request SET state = 'PAUSED' WHERE id = :id")
                .param("id", request)
                .update();
    }

    void decide(long request, String person, String onBehalfOf) {
        jdbc.sql("""
                        UPDATE approval_request SET state = 'DECIDED', decision = 'APPROVE', decided_by = :person,
                               on_behalf_of = :behalf, channel = 'PAGE', decided_at = now() WHERE id = :id""")
                .param("person", person)
                .param("behalf", onBehalfOf)
                .param("id", request)
                .update();
    }

    /** Somebody else asked in the request's round. */
    void beside(long request, String approver) {
        jdbc.sql("""
                        INSERT INTO approval_request (deal_number, round, level, step, position, rule, approver, addressee,
                                                      terms_version, terms_fingerprint)
                        SELECT deal_number, round, 2, 2, 'finance-director', 'rule', :approver, :approver, 1, 'f'
                        FROM approval_request WHERE id = :id""").param("approver", approver).param("id", request).update();
    }
}
