package org.dealgate.workflow.task;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/**
 * How long tasks may take and which are urgent.
 *
 * @param days working days until a task is due, where nothing else is said
 * @param daysByTask working days by the BPMN id of the user task
 * @param endOfDay the hour at which the last day ends
 * @param largeFrom the value, in the base currency, from which a deal counts as large
 * @param veryLargeFrom the value from which it counts as very large
 */
@NamedInterface("settings")
@ConfigurationProperties("dealgate.tasks")
public record TaskSettings(
        @DefaultValue("3") int days,
        @Nullable Map<String, Integer> daysByTask,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone,
        @DefaultValue("18") int endOfDay,
        @DefaultValue("1000000") BigDecimal largeFrom,
        @DefaultValue("10000000") BigDecimal veryLargeFrom) {

    int daysFor(String task) {
        return daysByTask == null ? days : daysByTask.getOrDefault(task, days);
    }
}
