package org.dealgate.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity of the export, in our terms.
 *
 * @param value what it was closed at, in the mapping's currency; null where the export does not know
 * @param listPrice the product's price in the catalogue; null where there is none
 */
record Opportunity(
        long line,
        String crmId,
        String title,
        String account,
        Mapping.State state,
        @Nullable String agent,
        @Nullable String product,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable BigDecimal value,
        @Nullable BigDecimal listPrice) {}
