package org.dealgate.workflow.engine;

import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Reckons when timers are due from a clock that is given. */
class TrialCalendars extends MapBusinessCalendarManager {

    TrialCalendars(Supplier<Date> now) {
        add(DurationBusinessCalendar.NAME, new DurationBusinessCalendar(), now);
        add(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar(), now);
        add(CycleBusinessCalendar.NAME, new CycleBusinessCalendar(), now);
    }

    private void add(String name, BusinessCalendar calendar, Supplier<Date> now) {
        addBusinessCalendar(name, new BusinessCalendar() {
            @Override
            public @Nullable Date resolveDuedate(String description, Task task) {
                return resolveDuedate(description);
            }

            @Override
            public @Nullable Date resolveDuedate(String description) {
                return calendar.resolveDuedate(description, now.get());
            }

            @Override
            public @Nullable Date resolveDuedate(String description, @Nullable Date start) {
                return calendar.resolveDuedate(description, Objects.requireNonNullElseGet(start, now));
            }
        });
    }
}
