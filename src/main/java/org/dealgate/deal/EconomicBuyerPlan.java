package org.dealgate.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How, and by when, we get to whoever releases the money. */
@Embeddable
public record EconomicBuyerPlan(
        @Column(name = "economic_buyer_plan_until") LocalDate until,
        @Column(name = "economic_buyer_plan") String text) {}
