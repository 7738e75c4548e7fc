package org.dealgate.approval.authority;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.dealgate.account.Accounts;
import org.dealgate.people.Person;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a delegation may say, and what it may not stand beside. */
@Component
class DelegationRules {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_REGION = 100;

    private final DelegationTable table;
    private final Executives executives;
    private final LimitRules limits;
    private final Accounts accounts;

    DelegationRules(DelegationTable table, Executives executives, LimitRules limits, Accounts accounts) {
        this.table = table;
        this.executives = executives;
        this.limits = limits;
        this.accounts = accounts;
    }

    record Checked(
            String delegator,
            String delegate,
            Period days,
            Limit limit,
            @Nullable String region,
            @Nullable Long accountId,
            String reason) {}

    Checked check(String delegator, DelegationDraft draft) {
        var problems = new Problems();
        Optional<Person> from = executives.check(problems, "delegator", delegator);
        Optional<Person> to = executives.check(problems, "delegate", draft.delegate());
        if (to.equals(from) && to.isPresent()) {
            problems.add("delegate", "authority.delegate.oneself");
        }
        from.ifPresent(person -> Period.check(problems, draft.from(), draft.until(), executives.today(person)));
        Limit limit = limits.check(problems, draft.value(), draft.discountPercent());
        String region = problems.optionalLine("region", draft.region(), LONGEST_REGION);
        if (draft.accountId() != null && accounts.find(draft.accountId()).isEmpty()) {
            problems.add("accountId", "authority.account.unknown");
        }
        String reason = problems.text("reason", draft.reason(), LONGEST_REASON);
        problems.refuse();
        var days = new Period(requireNonNull(draft.from()), requireNonNull(draft.until()));
        return new Checked(
                from.orElseThrow().id(), to.orElseThrow().id(), days, limit, region, draft.accountId(), reason);
    }

    /** Two delegations of the same scope on the same day would leave open who stands in. */
    void requireNoOverlap(Checked wanted) {
        table.standingOf(wanted.delegator()).stream()
                .filter(d -> d.hasScope(wanted.region(), wanted.accountId()))
                .filter(d -> d.period().overlaps(wanted.days()))
                .findFirst()
                .ifPresent(d -> {
                    var args = List.<Object>of(d.from().toString(), d.until().toString());
                    var problem = new Problem("from", "authority.delegation.overlap", args);
                    throw new Refusal(Refusal.Kind.CONFLICT, List.of(problem));
                });
    }
}
