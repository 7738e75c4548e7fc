package org.dealgate.dealroom.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dealgate.blocker.BlockerState;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.insight.ParetoAnswer.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list as the REST API tells it.
 *
 * @param next the {@code after} of the next page; null on the last one
 */
record LinesAnswer(List<Item> items, @Nullable String next) {

    /** @param open whether it is in the way still, as the filter asks; the rest is the blocker as it stands now */
    record Item(
            long id,
            String deal,
            String title,
            String account,
            String kind,
            String text,
            Stage stage,
            Severity severity,
            Side side,
            @Nullable String department,
            String owner,
            LocalDate due,
            BlockerState state,
            Instant openSince,
            boolean open,
            BigDecimal days,
            @Nullable Amount value) {

        static Item of(BlockerLine line, String currency) {
            return new Item(
                    line.id(),
                    line.dealNumber(),
                    line.dealTitle(),
                    line.account(),
                    line.kind(),
                    line.text(),
                    line.stage(),
                    line.severity(),
                    line.side(),
                    line.department(),
                    line.owner(),
                    line.due(),
                    line.state(),
                    line.openSince(),
                    line.open(),
                    line.days(),
                    Amount.of(line.value(), currency));
        }
    }

    static LinesAnswer of(BlockedTime.Lines lines, String currency) {
        return new LinesAnswer(
                lines.lines().stream().map(line -> Item.of(line, currency)).toList(),
                lines.next() == null ? null : lines.next().toString());
    }
}
