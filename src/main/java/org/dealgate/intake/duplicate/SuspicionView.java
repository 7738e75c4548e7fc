package org.dealgate.intake.duplicate;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suspicion as the REST API shows it, this deal's side first; decimals travel as text.
 *
 * @param points what the reasons add up to
 */
record SuspicionView(
        String deal,
        String other,
        Suspicion.State state,
        int points,
        List<ReasonView> reasons,
        List<ItemView> items,
        Customer customer,

        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal customerSimilarity,

        @Nullable Integer daysApart,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal valueRatio,

        Instant foundAt,
        @Nullable String ended,
        @Nullable String confirmedBy,
        @Nullable String note,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    record ReasonView(Reason.Kind kind, int points) {}

    record ItemView(
            String item,
            long quantity,
            String otherItem,
            long otherQuantity,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal similarity) {}

    static SuspicionView of(Suspicion s) {
        Comparison compared = s.comparison();
        return new SuspicionView(
                s.dealNumber(),
                s.other(),
                s.state(),
                s.reasons().stream().mapToInt(Reason::points).sum(),
                s.reasons().stream()
                        .map(r -> new ReasonView(r.kind(), r.points()))
                        .toList(),
                compared.items().stream()
                        .map(i -> new ItemView(i.one(), i.quantity(), i.other(), i.otherQuantity(), i.similarity()))
                        .toList(),
                compared.customer(),
                compared.nameSimilarity(),
                compared.daysApart(),
                compared.valueRatio(),
                s.foundAt(),
                s.ended(),
                s.confirmedBy(),
                s.note(),
                s.resolvedBy(),
                s.resolvedAt());
    }
}
