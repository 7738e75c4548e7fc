package org.dealgate.deal;

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
            @Nullable String formerAssistant) implements DealEvent {
        @Override
        public Map<String, Object> details() {
            return new Details()
                    .and("assistant", assistant)
                    .and("formerAssistant", formerAssistant)
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
