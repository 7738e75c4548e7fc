package org.dealgate.workflow.task;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long tasks may take.
 *
 * @param days working days until a task is due, where nothing else is said
 * @param byTask working days by the BPMN id of the user task
 * @param endOfDay the hour at which the last day ends
 */
@ConfigurationProperties("dealgate.tasks")
public record TaskTimes(
        @DefaultValue("3") int days,
        @Nullable Map<String, Integer> byTask,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone,
        @DefaultValue("18") int endOfDay) {

    int of(String task) {
        return byTask == null ? days : byTask.getOrDefault(task, days);
    }
}
