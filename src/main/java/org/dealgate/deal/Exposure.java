package org.dealgate.deal;

import java.util.Optional;
import org.dealgate.money.Money;

/**
 * What the running deals of a customer group add up to, in the base currency.
 *
 * @param known the sum of those deals whose value is known
 * @param deals how many deals are running
 * @param unknown how many of them have no known value
 */
public record Exposure(Money known, int deals, int unknown) {

    /** The whole exposure; empty where a part of it is not known. */
    public Optional<Money> total() {
        return unknown == 0 ? Optional.of(known) : Optional.empty();
    }
}
