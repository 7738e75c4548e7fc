package org.dealgate.deal;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One position of what is offered. Prices and cost are per piece; they are unknown only in terms that came from an
 * import, the cost anywhere.
 */
public record TermsLine(
        String item,
        int quantity,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal listPrice,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal netPrice,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal unitCost) {}
