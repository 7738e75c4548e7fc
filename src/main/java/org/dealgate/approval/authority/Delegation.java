package org.dealgate.approval.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One executive stands in for another, on days that are counted in the delegator's time zone. It is not passed on: what
 * was delegated to the delegator is no part of it.
 *
 * @param until the last day
 * @param limit beside which the delegate's own limit counts as well
 * @param region of the customer; null for every region
 * @param accountId the customer, with its whole group; null for every customer
 * @param createdBy who set it: the delegator, an assistant or an administrator
 */
public record Delegation(
        long id,
        String delegator,
        String delegate,
        LocalDate from,
        LocalDate until,
        Limit limit,
        @Nullable String region,
        @Nullable Long accountId,
        String reason,
        String createdBy,
        Instant createdAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    /** @param today of the delegator */
    State on(LocalDate today) {
        return revokedAt != null ? State.STOPPED : period().on(today);
    }

    Period period() {
        return new Period(from, until);
    }

    boolean hasScope(@Nullable String otherRegion, @Nullable Long otherAccount) {
        return Objects.equals(accountId, otherAccount)
                && (region == null ? otherRegion == null : region.equalsIgnoreCase(otherRegion));
    }

    boolean coversRegion(@Nullable String customers) {
        return region == null || region.equalsIgnoreCase(customers == null ? null : customers.strip());
    }

    private Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("delegation", id);
        details.put("delegator", delegator);
        details.put("delegate", delegate);
        details.put("from", from.toString());
        details.put("until", until.toString());
        limit.describe(details, "limit");
        if (region != null) {
            details.put("region", region);
        }
        if (accountId != null) {
            details.put("account", accountId);
        }
        details.put("reason", reason);
        return details;
    }

    public record Set(Delegation delegation, Actor actor) implements AuthorityEvent {

        @Override
        public Map<String, Object> details() {
            return delegation.details();
        }
    }

    public record Revoked(Delegation delegation, Actor actor) implements AuthorityEvent {

        @Override
        public Map<String, Object> details() {
            return delegation.details();
        }
    }
}
