package org.dealgate.workflow.deployment;

import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.dealgate.workflow.deployment.Guard.Findings;

/** Nothing in a model keeps the engine busy for nothing, or lets it forget at once what deals did. */
class WorkGuard {

    private static final int MOST_TIMES = 1000;
    private static final long MINUTE = 60_000;
    private static final Pattern NO_TIME = Pattern.compile("0+|P(0+[YMWD])+(T(0+[HMS])+)?|PT(0+[HMS])+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** In seconds other than one of the minute. */
    private static final Pattern CRON = Pattern.compile("(?![0-9]+\\s)[-0-9*/,]+\\s.*", Pattern.DOTALL);

    void check(Element element, Findings findings) {
        element.attribute("camunda:historyTimeToLive")
                .filter(time -> NO_TIME.matcher(time.strip()).matches())
                .ifPresent(time -> findings.add("forgets-at-once", element, time));
        switch (element.name()) {
            case "camunda:failedJobRetryTimeCycle", "bpmn:timeCycle" -> checkCycle(element, findings);
            case "bpmn:loopCardinality" -> checkTimes(element, findings);
            default -> {
                // works once
            }
        }
    }

    private static void checkCycle(Element cycle, Findings findings) {
        boolean often = Stream.of(cycle.text().split("[/,]"))
                .flatMap(part -> millis(part.strip()).stream())
                .anyMatch(time -> time < MINUTE);
        if (often || CRON.matcher(cycle.text()).matches()) {
            findings.add("too-often", cycle, Findings.shown(cycle.text()));
        }
    }

    private static void checkTimes(Element times, Findings findings) {
        boolean many = NUMBER.matcher(times.text())
                .results()
                .anyMatch(n -> n.group().length() > 9 || Integer.parseInt(n.group()) > MOST_TIMES);
        if (many) {
            findings.add("too-many-times", times, Findings.shown(times.text()), MOST_TIMES);
        }
    }

    /** Empty where it is no duration, as the engine reads them. */
    private static Optional<Long> millis(String text) {
        if (!text.startsWith("P")) {
            return Optional.empty();
        }
        try {
            return Optional.of(DatatypeFactory.newInstance().newDuration(text).getTimeInMillis(new Date(0)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
