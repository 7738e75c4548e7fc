package org.dealgate.designer.backtest.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.dealgate.calendar.BusinessCalendar;

/**
 * Carries moments of a passage over to the time at which it is replayed. What begins when it began ends when it ended; else
 * it takes as much business time as it took.
 */
record RecordedTime(BusinessCalendar calendar, ZoneId zone) {

    Instant carried(Passage passage, Instant moment, Instant begun) {
        if (begun.equals(passage.started())) {
            return moment;
        }
        Duration taken = between(passage.started(), moment);
        return taken.isZero() ? begun : calendar.plusHours(begun, taken, null, zone);
    }

    Duration between(Instant from, Instant to) {
        return calendar.between(from, to, null, zone);
    }

    static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toMinutes()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }
}
