package org.dealgate.approval;

import java.util.List;
import org.dealgate.refusal.Refusal;

/** A one-time code that does not fit. That it was tried must be committed, although the decision is refused. */
class WrongCode extends Refusal {

    WrongCode(String key) {
        super(Kind.INVALID, List.of(new Problem(OneTimeCodes.FIELD, key, List.of())));
    }
}
