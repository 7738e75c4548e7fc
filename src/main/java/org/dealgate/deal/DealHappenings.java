package org.dealgate.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may happen to a deal; read as {@code Deal.Opened} and so on. */
public interface DealHappenings {
    /** A deal is open, in its first stage. Of an import nobody is told one by one. */
    record Opened(
            String dealNumber,
            String title,
            String account,
            String owner,
            boolean imported,
            String fingerprint,
            @Nullable String value)
            implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("title", title)
                    .and("account", account)
                    .and("owner", owner)
                    .and("imported", imported)
                    .and("fingerprint", fingerprint)
                    .and("value", value)
                    .map();
        }
    }

    /** A deal that was finished elsewhere is known here. */
    record Imported(
            String dealNumber,
            String title,
            String account,
            Outcome outcome,
            @Nullable String crmOpportunityId) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("title", title)
                    .and("account", account)
                    .and("outcome", outcome)
                    .and("crmOpportunityId", crmOpportunityId)
                    .map();
        }
    }

    record StageEntered(String dealNumber, Stage stage, Stage from) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details().and("stage", stage).and("from", from).map();
        }
    }

    /** Nothing is done about the deal for a while: no task can be completed, no time runs. */
    record Held(String dealNumber, String reason, @Nullable LocalDate until, Stage stage) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("reason", reason)
                    .and("until", until)
                    .and("stage", stage)
                    .map();
        }
    }

    /** @param heldSince since when it was on hold */
    record Resumed(String dealNumber, @Nullable String reason, Instant heldSince) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("reason", reason)
                    .and("heldSince", heldSince)
                    .map();
        }
    }

    /** The day has passed until which the deal was to be on hold; it still is. */
    record HoldOver(String dealNumber, LocalDate until) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details().and("until", until).map();
        }
    }

    /** Somebody sent the deal back; what the process returns by itself is a stage entered again. */
    record Returned(String dealNumber, Stage stage, Stage from, String reason) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("stage", stage)
                    .and("from", from)
                    .and("reason", reason)
                    .map();
        }
    }

    record TermsChanged(
            String dealNumber,
            int version,
            String fingerprint,
            @Nullable String value,
            @Nullable String discountPercent,
            @Nullable String marginPercent)
            implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("version", version)
                    .and("fingerprint", fingerprint)
                    .and("value", value)
                    .and("discountPercent", discountPercent)
                    .and("marginPercent", marginPercent)
                    .map();
        }
    }

    record DocumentAdded(String dealNumber, long document, String name, int version, DocumentKind kind, String sha256)
            implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("document", document)
                    .and("name", name)
                    .and("version", version)
                    .and("kind", kind)
                    .and("sha256", sha256)
                    .map();
        }
    }

    record OwnerChanged(String dealNumber, String owner, String formerOwner, String reason) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("owner", owner)
                    .and("formerOwner", formerOwner)
                    .and("reason", reason)
                    .map();
        }
    }

    record AssistantChanged(
            String dealNumber,
            @Nullable String assistant,
            @Nullable String formerAssistant,
            @Nullable String reason) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("assistant", assistant)
                    .and("formerAssistant", formerAssistant)
                    .and("reason", reason)
                    .map();
        }
    }

    /** Title or expected close were changed. */
    record Described(
            String dealNumber, String title, @Nullable LocalDate expectedClose) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("title", title)
                    .and("expectedClose", expectedClose)
                    .map();
        }
    }

    record EconomicBuyerPlanned(
            String dealNumber,
            @Nullable LocalDate until,
            @Nullable String plan) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details().and("until", until).and("plan", plan).map();
        }
    }

    record Won(String dealNumber, String contractNumber, LocalDate signedOn) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("contractNumber", contractNumber)
                    .and("signedOn", signedOn)
                    .map();
        }
    }

    record Lost(String dealNumber, String reason, @Nullable String competitor) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("reason", reason)
                    .and("competitor", competitor)
                    .map();
        }
    }

    record Withdrawn(String dealNumber, String reason, Stage stage) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details().and("reason", reason).and("stage", stage).map();
        }
    }

    /** Handed over to service. */
    record Closed(String dealNumber) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** Somebody answered a task's form; the answers are kept by their field keys. */
    record AnswersRecorded(String dealNumber, Stage stage, String task, Map<String, Object> answers)
            implements DealEvent {
        @Override
        public Map<String, Object> details() {
            var details = new Details().and("stage", stage).and("task", task);
            answers.forEach((field, answer) -> details.and("answer." + field, answer));
            return details.map();
        }
    }
}
