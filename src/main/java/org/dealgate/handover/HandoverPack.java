package org.dealgate.handover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.deal.DealEvent;
import org.jspecify.annotations.Nullable;

/**
 * One round of handing a won deal to service.
 *
 * @param round 1 for the first preparation; each return is followed by a new round
 * @param paymentPlan the current terms' payment plan, one instalment a line
 * @param serviceContact id of the service manager who serves the customer
 * @param note what the service manager said: obligatory for a return
 */
public record HandoverPack(
        String dealNumber,
        int round,
        String contract,
        String promises,
        String contacts,
        @Nullable String conditions,
        String paymentPlan,
        String serviceContact,
        PackState state,
        String preparedBy,
        Instant preparedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String note) {

    HandoverPack answered(PackState answer, String by, Instant at, @Nullable String said) {
        return new HandoverPack(
                dealNumber,
                round,
                contract,
                promises,
                contacts,
                conditions,
                paymentPlan,
                serviceContact,
                answer,
                preparedBy,
                preparedAt,
                by,
                at,
                said);
    }

    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("round", round);
        facts.put("contract", contract);
        facts.put("serviceContact", serviceContact);
        if (note != null) {
            facts.put("note", note);
        }
        return facts;
    }

    public record Prepared(HandoverPack pack) implements DealEvent {

        @Override
        public String dealNumber() {
            return pack.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            Map<String, Object> facts = pack.facts();
            facts.put("promises", pack.promises());
            facts.put("contacts", pack.contacts());
            facts.put("paymentPlan", pack.paymentPlan());
            if (pack.conditions() != null) {
                facts.put("conditions", pack.conditions());
            }
            return facts;
        }
    }

    public record Accepted(HandoverPack pack) implements DealEvent {

        @Override
        public String dealNumber() {
            return pack.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            return pack.facts();
        }
    }

    public record Returned(HandoverPack pack) implements DealEvent {

        @Override
        public String dealNumber() {
            return pack.dealNumber();
        }

        @Override
        public Map<String, Object> details() {
            return pack.facts();
        }
    }
}
