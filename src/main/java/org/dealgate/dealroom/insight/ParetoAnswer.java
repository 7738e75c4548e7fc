package org.dealgate.dealroom.insight;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Groups of blockers as the REST API tells them.
 *
 * @param asOf up to when what is open was counted
 * @param total null where no blocker matches
 * @param others how many groups there are beside those told
 */
record ParetoAnswer(Instant asOf, Dimension by, @Nullable Figures total, List<Group> groups, int others) {

    /** @param share in percent of all days; {@code cumulated}: with those before it */
    record Group(
            @Nullable String kind,
            @Nullable Stage stage,
            @Nullable Side side,
            @Nullable String department,
            @Nullable String owner,
            @Nullable Customer account,
            Figures figures,
            BigDecimal share,
            BigDecimal cumulated) {}

    record Customer(long id, String name) {}

    /**
     * @param days calendar days of 24 hours, to a tenth
     * @param value of the deals concerned, each counted once; null where none is known
     * @param unknownValues how many of the deals have no known value
     */
    record Figures(
            int blockers,
            int open,
            int deals,
            BigDecimal days,
            BigDecimal openDays,
            BigDecimal medianDays,
            BigDecimal meanDays,
            @Nullable Amount value,
            int unknownValues) {}

    record Amount(
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

        static @Nullable Amount of(@Nullable BigDecimal amount, String currency) {
            return amount == null ? null : new Amount(new Money(amount, currency).amount(), currency);
        }
    }

    static ParetoAnswer of(Pareto pareto, Dimension by, String currency) {
        return new ParetoAnswer(
                pareto.asOf(),
                by,
                pareto.total() == null ? null : figures(pareto.total(), currency),
                pareto.bars().stream().map(bar -> group(bar, currency)).toList(),
                pareto.others());
    }

    private static Group group(Pareto.Bar bar, String currency) {
        Key key = bar.group().key();
        return new Group(
                key.kind(),
                key.stage(),
                key.side(),
                key.department(),
                key.owner(),
                key.account() == null ? null : new Customer(key.account(), String.valueOf(key.accountName())),
                figures(bar.group(), currency),
                bar.share(),
                bar.cumulated());
    }

    private static Figures figures(BlockerGroup group, String currency) {
        return new Figures(
                group.blockers(),
                group.open(),
                group.deals(),
                group.days(),
                group.openDays(),
                group.medianDays(),
                group.meanDays(),
                Amount.of(group.value(), currency),
                group.unknownValues());
    }
}
