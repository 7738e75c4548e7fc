package org.dealgate.designer.backtest.child;

import java.time.ZoneId;
import org.dealgate.calendar.CalendarSettings;

/** When people work, and where, as far as nobody in particular is meant. */
public record Hours(CalendarSettings calendar, ZoneId zone) {}
