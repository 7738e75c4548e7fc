package org.dealgate.dealroom.room;

import java.util.function.Predicate;
import org.dealgate.deal.Deal;
import org.dealgate.people.Permission;

/** Which actions a deal's page offers to who looks at it; whether they are allowed the features check again. */
public record Offer(
        boolean change,
        boolean terms,
        boolean stakeholders,
        boolean documents,
        boolean raise,
        boolean resolve,
        boolean waive,
        boolean withdraw) {

    static final Offer NOTHING = new Offer(false, false, false, false, false, false, false, false);

    /** @param may whether the person may do this to the deal now */
    static Offer of(Deal deal, Predicate<Permission> may) {
        boolean change = may.test(Permission.CHANGE_DEAL);
        return new Offer(
                change,
                change && deal.outcome() == null,
                may.test(Permission.MAP_STAKEHOLDERS),
                may.test(Permission.ADD_DOCUMENT),
                may.test(Permission.RAISE_BLOCKER),
                may.test(Permission.RESOLVE_BLOCKER),
                may.test(Permission.WAIVE_BLOCKER),
                deal.outcome() == null && may.test(Permission.WITHDRAW_DEAL));
    }
}
