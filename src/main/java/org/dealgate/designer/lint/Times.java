package org.dealgate.designer.lint;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.datatype.DatatypeFactory;
import org.dealgate.designer.lint.ExpressionType.Scope;
import org.dealgate.workflow.deployment.Element;

/** Timers and due dates that are written down: the engine reads them only once a deal has come there. */
final class Times implements Rule {

    private static final DatatypeFactory DURATIONS = DatatypeFactory.newDefaultInstance();

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            Scope scope = Conditions.scope(models.flow(model), models);
            model.all("bpmn:userTask").forEach(task -> dates(model, task, scope, findings));
            timers(model, "bpmn:timeDate", Times::isDateOrDuration, findings);
            timers(model, "bpmn:timeDuration", text -> isDuration(text) || isRepeated(text), findings);
            timers(model, "bpmn:timeCycle", Times::isCycle, findings);
            timers(model, "camunda:failedJobRetryTimeCycle", Times::isRetry, findings);
        }
    }

    private static void dates(ProcessModel model, Element task, Scope scope, Findings findings) {
        Optional<String> due = task.attribute("camunda:dueDate");
        if (due.isEmpty()) {
            findings.add(Check.NO_DUE_DATE, model.file(), task);
        }
        for (Optional<String> date : List.of(due, task.attribute("camunda:followUpDate"))) {
            date.filter(text -> Juel.isIn(text) ? isNever(text, scope) : !isDateOrDuration(text))
                    .ifPresent(text -> findings.add(Check.TIME_MALFORMED, model.file(), task, Beans.shortened(text)));
        }
    }

    /** What cannot be read at all is found elsewhere. */
    private static boolean isNever(String text, Scope scope) {
        return Juel.read(text)
                .map(juel -> ExpressionType.of(juel.root(), scope))
                .filter(type -> type != ExpressionType.UNKNOWN)
                .isPresent();
    }

    private static void timers(ProcessModel model, String kind, Predicate<String> sound, Findings findings) {
        model.all(kind).forEach(time -> {
            String text = time.text().strip();
            if (!Juel.isIn(text) && !sound.test(text)) {
                findings.add(Check.TIME_MALFORMED, model.file(), time, Beans.shortened(text));
            }
        });
    }

    private static boolean isDateOrDuration(String text) {
        return text.startsWith("P") ? isDuration(text) : isDate(text);
    }

    /** As cron says it, or as ISO does. */
    private static boolean isCycle(String text) {
        return text.startsWith("@") || text.split("\\s+").length >= 6 || isRepeated(text);
    }

    /** As a cycle, or with a wait for each time that it is tried again. */
    private static boolean isRetry(String text) {
        return isRepeated(text)
                || Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(Times::isDuration);
    }

    /** {@code R3/PT1H}, before or after it the moment that it is counted from or to. */
    private static boolean isRepeated(String text) {
        String[] parts = text.replaceFirst("^R\\d*/", "").split("/", -1);
        boolean two = parts.length == 2 && Arrays.stream(parts).allMatch(Times::isDateOrDuration);
        return parts.length == 1 ? isDuration(text.replaceFirst("^R\\d*/", "")) : two;
    }

    private static boolean isDuration(String text) {
        try {
            DURATIONS.newDuration(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.ISO_LOCAL_DATE)) {
            try {
                format.parse(text);
                return true;
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return false;
    }
}
