package org.dealgate.designer.backtest.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;

/** Dates for timers, {@code ${businessDay.opens(waitUntil)}}. Public because expressions call it. */
public final class ReplayedDays {

    static final String BEAN = "businessDay";

    private final RecordedTime time;

    ReplayedDays(RecordedTime time) {
        this.time = time;
    }

    public Date opens(String day) {
        var midnight = LocalDate.parse(day).atStartOfDay(time.zone()).toInstant();
        return Date.from(time.calendar().plusHours(midnight, Duration.ZERO, null, time.zone()));
    }
}
