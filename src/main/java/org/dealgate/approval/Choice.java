package org.dealgate.approval;

import java.util.List;
import java.util.Objects;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One decision about several requests, as it was typed into a form or sent to the API.
 *
 * @param ids of the requests
 */
record Choice(
        @Nullable List<@Nullable String> ids,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String returnTo) {

    static final Choice NOTHING = new Choice(null, null, null, null);

    private static final int MOST = 200;

    /** Each request once. */
    List<String> chosen() {
        return Objects.requireNonNullElse(ids, List.<String>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * What is said about each of them. Whether it may be said is for {@link DecisionRules} to decide, one by one.
     *
     * @throws org.dealgate.refusal.Refusal where it could be right for none of them
     */
    Ballot ballot() {
        var problems = new Problems();
        List<String> chosen = chosen();
        if (chosen.isEmpty()) {
            problems.add("ids", "approval.bulk.none-chosen");
        } else if (chosen.size() > MOST) {
            problems.add("ids", "approval.bulk.too-many", MOST);
        }
        Decision said = named(Decision.values(), decision);
        if (said != Decision.APPROVE && said != Decision.RETURN && said != Decision.REJECT) {
            problems.add("decision", "approval.bulk.decision");
        }
        boolean needsReason = said == Decision.RETURN || said == Decision.REJECT;
        String why = problems.optionalText("reason", reason, DecisionRules.LONGEST_REASON);
        if (needsReason && why == null) {
            problems.add("reason", "approval.reason.missing");
        }
        Stage back = named(Stage.values(), returnTo);
        if (said == Decision.RETURN && (back == null || !Entered.RETURN_STAGES.contains(back))) {
            problems.add("returnTo", "approval.return-to.missing");
        }
        problems.refuse();
        return Ballot.of(Objects.requireNonNull(said), why, said == Decision.RETURN ? back : null);
    }

    public boolean has(long request) {
        return chosen().contains(String.valueOf(request));
    }

    public String reasonText() {
        return Objects.requireNonNullElse(reason, "");
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return List.of(values).stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
