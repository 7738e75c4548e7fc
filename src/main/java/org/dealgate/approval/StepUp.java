package org.dealgate.approval;

import java.math.BigDecimal;
import org.dealgate.deal.Deal;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the holder of a mailed link must show beside it: for large deals the link alone does not decide. */
@Component
class StepUp {

    private final ApprovalProperties properties;
    private final OneTimeCodes codes;

    StepUp(ApprovalProperties properties, OneTimeCodes codes) {
        this.properties = properties;
        this.codes = codes;
    }

    /** Whether whoever came in needs a code as well. A value that is not known counts as a large one. */
    boolean asksForCode(Deal deal, Actor door) {
        BigDecimal above = properties.stepUpAbove();
        return above != null
                && !door.isPerson()
                && deal.valueBase().map(value -> value.compareTo(above) > 0).orElse(true);
    }

    /** @param door who came in: the addressee, who is signed in, or nobody who is known */
    Proven prove(String token, ApprovalRequest request, Deal deal, Actor door, @Nullable String code) {
        if (door.isPerson()) {
            return Proven.LINK_AND_SIGN_IN;
        }
        if (!asksForCode(deal, door)) {
            return Proven.LINK;
        }
        codes.use(token, request, code);
        return Proven.LINK_AND_CODE;
    }
}
