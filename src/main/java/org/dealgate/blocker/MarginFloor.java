package org.dealgate.blocker;

import java.math.BigDecimal;
import java.util.Optional;

/** The margin below which the finance gate holds a deal; the rule behind it is the designers'. */
public interface MarginFloor {

    /** In percent, by the rules that the deal runs on; empty where they name none. */
    Optional<BigDecimal> percent(String dealNumber);
}
