package org.dealgate.workflow.task;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Deals;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody says is in the deal's way while they complete a task: any form may have these fields. They raise the
 * blocker, and the deal's owner sees to it.
 */
@Component
class Obstacle {

    static final String TEXT = "blockerText";
    static final String KIND = "blockerKind";
    static final String SIDE = "blockerSide";
    static final String DEPARTMENT = "blockerDepartment";

    private static final Map<String, String> FIELDS =
            Map.of("text", TEXT, "kind", KIND, "side", SIDE, "department", DEPARTMENT);
    private static final String USUAL_KIND = "other";

    private final Blockers blockers;
    private final Deals deals;

    Obstacle(Blockers blockers, Deals deals) {
        this.blockers = blockers;
        this.deals = deals;
    }

    /** The answers to what the form is about: the next form must not open with an obstacle in it. */
    static Map<String, Object> without(Map<String, Object> answers) {
        var others = new LinkedHashMap<>(answers);
        others.keySet().removeAll(Set.copyOf(FIELDS.values()));
        return others;
    }

    /** @throws Refusal naming the form's fields */
    void raise(TaskSubmission submission) {
        String text = submission.text(TEXT);
        if (text == null) {
            return;
        }
        var draft = new BlockerDraft(
                Objects.requireNonNullElse(submission.text(KIND), USUAL_KIND),
                text,
                null,
                null,
                deals.get(submission.dealNumber()).owner(),
                null,
                side(submission.text(SIDE)),
                submission.text(DEPARTMENT));
        try {
            blockers.raise(submission.dealNumber(), draft);
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.kind(),
                    refusal.problems().stream().map(Obstacle::inForm).toList());
        }
    }

    /** The form's own options are checked before; they may be ones that only its designer knows. */
    private static @Nullable Side side(@Nullable String chosen) {
        return chosen == null
                ? null
                : Arrays.stream(Side.values())
                        .filter(side -> side.name().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid(SIDE, "blocker.side-unknown"));
    }

    private static Problem inForm(Problem problem) {
        String field = problem.field();
        return new Problem(field == null ? null : FIELDS.getOrDefault(field, TEXT), problem.key(), problem.args());
    }
}
