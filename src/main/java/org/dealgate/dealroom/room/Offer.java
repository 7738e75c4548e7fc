package org.dealgate.dealroom.room;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dealgate.approval.RoundActions;
import org.dealgate.blocker.BlockerAction;
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
        boolean withdraw,
        RoundActions round,
        Map<Long, Set<BlockerAction>> blockers) {

    private static final Pattern ONE_OF_MANY = Pattern.compile("(stakeholder|blocker)-(?:([a-z]+)-)?(\\d+)");

    static final Offer NOTHING = new Offer(false, false, false, false, false, false, RoundActions.NONE, Map.of());

    /** Whether the page has the form, given whom and what it lists. */
    boolean form(String id, List<Stakeholder> map) {
        var one = ONE_OF_MANY.matcher(id);
        if (!one.matches()) {
            return switch (id) {
                case "description", "owner" -> change;
                case "withdraw" -> withdraw;
                case "terms" -> terms;
                case "document" -> documents;
                case "stakeholder-new" -> stakeholders;
                case "blocker-new" -> raise;
                case "recall" -> round.recall();
                case "approver-new" -> round.add();
                default -> false;
            };
        }
        long listed = Long.parseLong(one.group(3));
        if (one.group(1).equals("stakeholder")) {
            return stakeholders && map.stream().anyMatch(s -> s.id() == listed);
        }
        String action = String.valueOf(one.group(2)).toUpperCase(Locale.ROOT);
        return on(listed).stream().anyMatch(allowed -> allowed.name().equals(action));
    }

    /** What may be done with an open blocker. */
    public Set<BlockerAction> on(long blocker) {
        return blockers.getOrDefault(blocker, Set.of());
    }

    public boolean on(long blocker, String action) {
        return on(blocker).contains(BlockerAction.valueOf(action));
    }

    /**
     * @param may whether the person may do this to the deal now
     * @param raise whether they may raise a blocker
     */
    static Offer of(
            Deal deal,
            Predicate<Permission> may,
            boolean raise,
            RoundActions round,
            Map<Long, Set<BlockerAction>> blockers) {
        boolean change = may.test(Permission.CHANGE_DEAL);
        return new Offer(
                change,
                change && deal.outcome() == null,
                may.test(Permission.MAP_STAKEHOLDERS),
                may.test(Permission.ADD_DOCUMENT),
                raise,
                may.test(Permission.WITHDRAW_DEAL),
                round,
                blockers);
    }
}
