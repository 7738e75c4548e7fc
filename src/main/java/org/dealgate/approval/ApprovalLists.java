package org.dealgate.approval;

import java.util.ArrayList;
import java.util.List;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.Delegations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for somebody and what they decided, part by part: a part costs the same however much there is. What is on hold
 * waits for nobody.
 */
@Component
class ApprovalLists {

    /** {@code DELEGATED}: asked of somebody in whose place the person may decide now. */
    enum Kind {
        WAITING,
        DELEGATED,
        DECIDED
    }

    /** @param next the id after which the list goes on; null at its end */
    record Part(List<ApprovalRequest> requests, @Nullable Long next) {

        static final Part NOTHING = new Part(List.of(), null);

        static Part of(List<ApprovalRequest> found, int limit) {
            return found.size() <= limit
                    ? new Part(found, null)
                    : new Part(found.subList(0, limit), found.get(limit - 1).id());
        }
    }

    private static final String OPEN = "r.state IN ('OPEN', 'PAUSED') AND r.id > :after "
            + "AND NOT EXISTS (SELECT 1 FROM deal h WHERE h.number = r.deal_number AND h.held_since IS NOT NULL) ";

    private final JdbcClient jdbc;
    private final Delegations delegations;
    private final Accounts accounts;

    ApprovalLists(JdbcClient jdbc, Delegations delegations, Accounts accounts) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.accounts = accounts;
    }

    /** What waits longest, and what was decided last, comes first. */
    @Transactional(readOnly = true)
    Part of(Kind kind, String person, @Nullable Long after, int limit) {
        long start = after == null ? 0 : after;
        return switch (kind) {
            case WAITING -> waiting(person, start, limit);
            case DELEGATED -> delegated(person, start, limit);
            case DECIDED -> decided(person, start, limit);
        };
    }

    private Part waiting(String person, long after, int limit) {
        return Part.of(
                jdbc.sql("SELECT r.* FROM approval_request r WHERE r.approver = :person AND " + OPEN
                                + "ORDER BY r.id LIMIT :limit")
                        .param("person", person)
                        .param("after", after)
                        .param("limit", limit + 1)
                        .query(RequestRow::read)
                        .list(),
                limit);
    }

    /** As {@link StandIns} says of one request: within a delegation's scope, not on one's own deal, not twice in a round. */
    private Part delegated(String person, long after, int limit) {
        List<Delegation> inForce = delegations.inForceTo(person);
        if (inForce.isEmpty()) {
            return Part.NOTHING;
        }
        var scopes = new Scopes(inForce);
        return Part.of(
                jdbc.sql("""
                        SELECT r.* FROM approval_request r
                             JOIN deal d ON d.number = r.deal_number
                             JOIN account a ON a.id = d.account_id
                             LEFT JOIN terms_version t ON t.deal_id = d.id AND t.version = d.terms_version
                        WHERE r.approver = ANY (:delegators) AND %s
                          AND EXISTS (SELECT 1 FROM unnest(:delegators, :regions, :accounts) AS s (delegator, region, account)
                                      WHERE s.delegator = r.approver
                                        AND (s.region IS NULL OR lower(s.region) = lower(btrim(a.region)))
                                        AND (s.account IS NULL OR s.account = d.account_id))
                          AND (:person IN (d.owner, d.opened_by, d.assistant, t.created_by)) IS NOT TRUE
                          AND NOT EXISTS (SELECT 1 FROM approval_request o
                                          WHERE o.deal_number = r.deal_number AND o.round = r.round AND o.id <> r.id
                                            AND o.state <> 'REVOKED' AND coalesce(o.decided_by, o.approver) = :person)
                        ORDER BY r.id LIMIT :limit""".formatted(OPEN))
                        .param("delegators", new SqlArrayValue("text", scopes.delegators.toArray()))
                        .param("regions", new SqlArrayValue("text", scopes.regions.toArray()))
                        .param("accounts", new SqlArrayValue("bigint", scopes.customers.toArray()))
                        .param("person", person)
                        .param("after", after)
                        .param("limit", limit + 1)
                        .query(RequestRow::read)
                        .list(),
                limit);
    }

    private Part decided(String person, long after, int limit) {
        String further = after == 0
                ? ""
                : "AND (decided_at, id) < (SELECT decided_at, id FROM approval_request WHERE id = :after) ";
        return Part.of(
                jdbc.sql("""
                        SELECT * FROM approval_request
                        WHERE decided_by = :person AND state = 'DECIDED' AND stands_from IS NULL %s
                        ORDER BY decided_at DESC, id DESC LIMIT :limit""".formatted(further))
                        .param("person", person)
                        .param("after", after)
                        .param("limit", limit + 1)
                        .query(RequestRow::read)
                        .list(),
                limit);
    }

    /** Where delegations reach, side by side: one for each customer of a group where they are for that group only. */
    private final class Scopes {

        private final List<String> delegators = new ArrayList<>();
        private final List<@Nullable String> regions = new ArrayList<>();
        private final List<@Nullable Long> customers = new ArrayList<>();

        Scopes(List<Delegation> inForce) {
            for (Delegation delegation : inForce) {
                Long account = delegation.accountId();
                if (account == null) {
                    add(delegation, null);
                } else {
                    Account customer = accounts.get(account);
                    accounts.groupIds(customer).forEach(member -> add(delegation, member));
                }
            }
        }

        private void add(Delegation delegation, @Nullable Long customer) {
            delegators.add(delegation.delegator());
            regions.add(delegation.region());
            customers.add(customer);
        }
    }
}
