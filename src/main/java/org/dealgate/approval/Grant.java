package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.Limit;
import org.jspecify.annotations.Nullable;

/**
 * By what authority somebody decides.
 *
 * @param limit what all limits that count allow together
 * @param delegation where somebody stands in for the approver
 */
record Grant(Limit limit, @Nullable Delegation delegation) {

    /** As it is kept with the decision. */
    Map<String, Object> snapshot(ApprovalRequest request, @Nullable BigDecimal valueBase) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("position", request.position());
        facts.put("rule", request.rule());
        facts.put("valueBase", valueBase);
        facts.put("limitValue", limit.value());
        facts.put("limitDiscountPercent", limit.discountPercent());
        if (delegation != null) {
            facts.put("delegation", delegation.id());
            facts.put("delegator", delegation.delegator());
            facts.put("delegatedFrom", delegation.from().toString());
            facts.put("delegatedUntil", delegation.until().toString());
            facts.put("delegatedValue", delegation.limit().value());
            facts.put("delegatedBy", delegation.createdBy());
        }
        return facts;
    }
}
