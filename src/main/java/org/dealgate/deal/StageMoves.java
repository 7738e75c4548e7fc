package org.dealgate.deal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every legal move of a deal: from which stage to which, and how it may end there. */
final class StageMoves {

    private StageMoves() {}

    /** The stages that may follow; a stage may be entered again, as a loop in it does. */
    static Set<Stage> from(Stage stage, @Nullable Outcome outcome) {
        if (outcome == Outcome.WON) {
            return EnumSet.of(Stage.HANDOVER_TO_SERVICE);
        }
        return switch (stage) {
            case NEEDS_PROPOSAL -> EnumSet.of(Stage.NEEDS_PROPOSAL, Stage.TECHNICAL_REVIEW);
            case TECHNICAL_REVIEW -> EnumSet.range(Stage.NEEDS_PROPOSAL, Stage.FINANCE_FEASIBILITY);
            case FINANCE_FEASIBILITY -> EnumSet.range(Stage.NEEDS_PROPOSAL, Stage.EXECUTIVE_SIGN_OFF);
            // on to the hand-over only once won
            case EXECUTIVE_SIGN_OFF -> EnumSet.range(Stage.NEEDS_PROPOSAL, Stage.EXECUTIVE_SIGN_OFF);
            case HANDOVER_TO_SERVICE -> EnumSet.noneOf(Stage.class);
        };
    }

    /** The stages to which a person may return the deal; the process itself returns it as {@link #from} says. */
    static Set<Stage> back(Stage stage, @Nullable Outcome outcome) {
        if (outcome != null) {
            return EnumSet.noneOf(Stage.class);
        }
        return switch (stage) {
            case NEEDS_PROPOSAL -> EnumSet.noneOf(Stage.class);
            case TECHNICAL_REVIEW -> EnumSet.of(Stage.NEEDS_PROPOSAL);
            case FINANCE_FEASIBILITY -> EnumSet.of(Stage.NEEDS_PROPOSAL, Stage.TECHNICAL_REVIEW);
            case EXECUTIVE_SIGN_OFF -> EnumSet.range(Stage.NEEDS_PROPOSAL, Stage.FINANCE_FEASIBILITY);
            // service returns what it was handed over, within its stage
            case HANDOVER_TO_SERVICE -> EnumSet.noneOf(Stage.class);
        };
    }

    /** The ways in which a deal may end in a stage. */
    static Set<Outcome> ends(Stage stage, @Nullable Outcome outcome) {
        if (outcome == Outcome.WON) {
            return EnumSet.of(Outcome.WITHDRAWN);
        }
        return switch (stage) {
            case NEEDS_PROPOSAL, TECHNICAL_REVIEW, FINANCE_FEASIBILITY -> EnumSet.of(Outcome.WITHDRAWN);
            case EXECUTIVE_SIGN_OFF -> EnumSet.allOf(Outcome.class);
            case HANDOVER_TO_SERVICE -> EnumSet.of(Outcome.WITHDRAWN);
        };
    }
}
