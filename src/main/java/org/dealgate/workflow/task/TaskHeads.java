package org.dealgate.workflow.task;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Works out what a new task is called, how urgent it is and when it is due. */
@Component
@EnableConfigurationProperties(TaskTimes.class)
public class TaskHeads {

    private final TaskTimes times;
    private final Clock clock;

    TaskHeads(TaskTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    public TaskHead of(String dealNumber, String task) {
        return new TaskHead(dealNumber, "", 50, due(task));
    }

    Instant due(String task) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), times.timeZone());
        for (int left = times.of(task); left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return day.atTime(times.endOfDay(), 0).atZone(times.timeZone()).toInstant();
    }
}
