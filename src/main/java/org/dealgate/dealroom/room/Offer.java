package org.dealgate.dealroom.room;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dealgate.blocker.Blocker;
import org.dealgate.deal.Deal;
import org.dealgate.people.Permission;
import org.dealgate.stakeholder.Stakeholder;

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

    private static final Pattern ONE_OF_MANY = Pattern.compile("(stakeholder|blocker)-(?:([a-z]+)-)?(\\d+)");

    static final Offer NOTHING = new Offer(false, false, false, false, false, false, false, false);

    /** Whether the page has the form, given whom and what it lists. */
    boolean form(String id, List<Stakeholder> map, List<Blocker> open) {
        var one = ONE_OF_MANY.matcher(id);
        if (!one.matches()) {
            return switch (id) {
                case "description", "owner" -> change;
                case "withdraw" -> withdraw;
                case "terms" -> terms;
                case "document" -> documents;
                case "stakeholder-new" -> stakeholders;
                case "blocker-new" -> raise;
                default -> false;
            };
        }
        long listed = Long.parseLong(one.group(3));
        if (one.group(1).equals("stakeholder")) {
            return stakeholders && map.stream().anyMatch(s -> s.id() == listed);
        }
        return open.stream()
                .anyMatch(b -> b.id() == listed
                        && switch (one.group(2)) {
                            case "waive" -> waive;
                            case "resolve" -> resolve && !b.isFinding();
                            default -> resolve;
                        });
    }

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
                may.test(Permission.WITHDRAW_DEAL));
    }
}
