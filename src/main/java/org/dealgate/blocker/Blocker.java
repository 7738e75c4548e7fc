package org.dealgate.blocker;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dealgate.deal.DealEvent;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a deal from leaving a stage, or several.
 *
 * @param text as the person wrote it; for a rule's finding its English sentence, see {@link BlockerText}
 * @param stages the stages whose gates it holds, in the order in which a deal passes them; never empty
 * @param rule the finding's key where a readiness rule raised it, else null
 * @param raisedBy id of the person, or of the system for a rule's finding
 * @param openSince since when it is open: its raising, or its last reopening
 * @param measure how bad the cause was when a finding has a size (higher is worse); a waiver covers no more than that
 * @param evidence what shows that it is gone, once resolved
 * @param evidenceDocument id of the document that shows it
 * @param evidenceTask key of the task whose completion shows it
 * @param reason why it was waived
 */
public record Blocker(
        long id,
        String dealNumber,
        String kind,
        String text,
        List<Stage> stages,
        Severity severity,
        String owner,
        LocalDate due,
        Side side,
        @Nullable String department,
        @Nullable String rule,
        String raisedBy,
        Instant raisedAt,
        Instant openSince,
        BlockerState state,
        @Nullable BigDecimal measure,
        @Nullable String evidence,
        @Nullable Long evidenceDocument,
        @Nullable String evidenceTask,
        @Nullable String reason,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /** The first of its stages. */
    public Stage stage() {
        return stages.get(0);
    }

    public boolean isOpen() {
        return state == BlockerState.OPEN;
    }

    /** Whether it keeps the gates of its stages shut. */
    public boolean holds() {
        return isOpen() && severity == Severity.BLOCKING;
    }

    public boolean isFinding() {
        return rule != null;
    }

    Blocker withId(long id) {
        return with(id, owner, stages, severity, due, side, measure, openSince, null);
    }

    Blocker ownedBy(String person) {
        return with(id, person, stages, severity, due, side, measure, openSince, null);
    }

    Blocker dueOn(LocalDate later) {
        return with(id, owner, stages, severity, later, side, measure, openSince, null);
    }

    Blocker closed(Closure how) {
        return with(id, owner, stages, severity, due, side, measure, openSince, how);
    }

    /** The same cause, as the rules find it now. */
    Blocker found(Found now) {
        return with(id, owner, List.of(now.stage()), now.severity(), due, now.side(), now.measure(), openSince, null);
    }

    Blocker movedTo(Stage stage) {
        return with(id, owner, List.of(stage), severity, due, side, measure, openSince, null);
    }

    Blocker reopened(String owner, LocalDate due, Instant now) {
        return with(id, owner, stages, severity, due, side, measure, now, null);
    }

    private Blocker with(
            long id,
            String owner,
            List<Stage> stages,
            Severity severity,
            LocalDate due,
            Side side,
            @Nullable BigDecimal measure,
            Instant openSince,
            @Nullable Closure how) {
        Evidence evidence = how == null ? null : how.evidence();
        return new Blocker(
                id,
                dealNumber,
                kind,
                text,
                stages,
                severity,
                owner,
                due,
                side,
                department,
                rule,
                raisedBy,
                raisedAt,
                openSince,
                how == null ? BlockerState.OPEN : how.state(),
                measure,
                evidence == null ? null : evidence.text(),
                evidence == null ? null : evidence.document(),
                evidence == null ? null : evidence.task(),
                how == null ? null : how.reason(),
                how == null ? null : how.by(),
                how == null ? null : how.at());
    }

    /** Anything that happened to a blocker. */
    public sealed interface Event extends DealEvent {

        Blocker blocker();

        @Override
        default String dealNumber() {
            return blocker().dealNumber();
        }

        @Override
        default Map<String, Object> details() {
            return BlockerFacts.of(blocker());
        }
    }

    /** A blocker holds no more, in whatever way: the gate may be free now. */
    public sealed interface Closing extends Event {}

    public record Raised(Blocker blocker) implements Event {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.withPlan(blocker);
        }
    }

    public record Assigned(Blocker blocker, String formerOwner) implements Event {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.with(blocker, "formerOwner", formerOwner);
        }
    }

    public record Commented(Blocker blocker, String comment) implements Event {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.with(blocker, "comment", comment);
        }
    }

    /**
     * It stays, and people were told.
     *
     * @param steps names of the {@link EscalationStep}s, parted by blanks
     * @param told ids of the people, parted by blanks
     */
    public record Escalated(Blocker blocker, String steps, String told) implements Event {

        @Override
        public Map<String, Object> details() {
            Map<String, Object> facts = BlockerFacts.with(blocker, "steps", steps);
            facts.put("told", told);
            return facts;
        }
    }

    /** Its deal was on hold for so many business days that it is due later now. */
    public record Postponed(Blocker blocker) implements Event {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.withPlan(blocker);
        }
    }

    public record Resolved(Blocker blocker) implements Closing {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.withEvidence(blocker);
        }
    }

    public record Waived(Blocker blocker) implements Closing {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.with(blocker, "reason", blocker.reason());
        }
    }

    /** The rule that raised it no longer finds its cause. */
    public record Cleared(Blocker blocker) implements Closing {}

    /** The rule that raised it finds the same cause again, or worse than it was when waived. */
    public record Reopened(Blocker blocker) implements Event {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.withPlan(blocker);
        }
    }

    /** The rule still finds its cause, now at another stage or of another weight or size. */
    public record Moved(Blocker blocker) implements Event {

        @Override
        public Map<String, Object> details() {
            return BlockerFacts.with(blocker, "measure", blocker.measure());
        }
    }

    /** The rule still finds its cause, but only warns of it now. */
    public record Eased(Blocker blocker) implements Closing {}
}
