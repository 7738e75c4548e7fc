package org.dealgate.deal;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** A part of the price that is due some days after signature. */
public record PaymentTerm(
        String label,
        int dueDays,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent) {}
