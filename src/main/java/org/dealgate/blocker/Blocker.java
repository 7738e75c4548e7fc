package org.dealgate.blocker;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.deal.DealEvent;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a deal from leaving a stage.
 *
 * @param text as the person wrote it; for a rule's finding its English sentence, see {@link BlockerText}
 * @param rule the finding's key where a readiness rule raised it, else null
 * @param raisedBy id of the person, or of the system for a rule's finding
 * @param openSince since when it is open: its raising, or its last reopening
 * @param measure how bad the cause was when a finding has a size (higher is worse); a waiver covers no more than that
 * @param evidence what shows that it is gone, once resolved
 * @param evidenceDocument id of the document that shows it
 * @param reason why it was waived
 */
public record Blocker(
        long id,
        String dealNumber,
        String kind,
        String text,
        Stage stage,
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
        @Nullable String reason,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return state == BlockerState.OPEN;
    }

    /** Whether it keeps the gate of its stage shut. */
    public boolean holds() {
        return isOpen() && severity == Severity.BLOCKING;
    }

    public boolean isFinding() {
        return rule != null;
    }

    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("blocker", id);
        facts.put("kind", kind);
        facts.put("text", text);
        facts.put("stage", stage.name());
        facts.put("severity", severity.name());
        facts.put("owner", owner);
        return facts;
    }

    private Map<String, Object> facts(String name, @Nullable Object value) {
        Map<String, Object> facts = facts();
        if (value != null) {
            facts.put(name, value);
        }
        return facts;
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
            return blocker().facts();
        }
    }

    /** A blocker closed, in whatever way: the gate may be free now. */
    public sealed interface Closing extends Event {}

    public record Raised(Blocker blocker) implements Event {

        @Override
        public Map<String, Object> details() {
            Map<String, Object> facts = blocker.facts("department", blocker.department());
            facts.put("due", blocker.due().toString());
            facts.put("side", blocker.side().name());
            return facts;
        }
    }

    public record Assigned(Blocker blocker, String formerOwner) implements Event {

        @Override
        public Map<String, Object> details() {
            return blocker.facts("formerOwner", formerOwner);
        }
    }

    public record Resolved(Blocker blocker) implements Closing {

        @Override
        public Map<String, Object> details() {
            Map<String, Object> facts = blocker.facts("evidence", blocker.evidence());
            if (blocker.evidenceDocument() != null) {
                facts.put("document", blocker.evidenceDocument());
            }
            return facts;
        }
    }

    public record Waived(Blocker blocker) implements Closing {

        @Override
        public Map<String, Object> details() {
            return blocker.facts("reason", blocker.reason());
        }
    }

    /** The rule that raised it no longer finds its cause. */
    public record Cleared(Blocker blocker) implements Closing {}

    /** The rule that raised it finds the same cause again. */
    public record Reopened(Blocker blocker) implements Event {}
}
