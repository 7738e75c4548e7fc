package org.dealgate.deal;

import java.math.BigDecimal;

/** A part of the price that is due some days after signature. */
public record PaymentTerm(String label, int dueDays, BigDecimal percent) {}
