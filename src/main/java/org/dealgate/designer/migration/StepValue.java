package org.dealgate.designer.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A step as a page sends it: process, versions, source and target; ids in models have no spaces. */
final class StepValue {

    private static final Pattern STEP = Pattern.compile("(\\S+) (\\d{1,9}) (\\d{1,9}) (\\S+) (\\S*)");

    private StepValue() {}

    static String write(ProcessPlan plan, String source, @Nullable String target) {
        return "%s %d %d %s %s".formatted(plan.process(), plan.from(), plan.to(), source, target == null ? "" : target);
    }

    static List<ProcessPlan> read(Collection<String> written) {
        var plans = new ArrayList<ProcessPlan>();
        for (String one : written) {
            Matcher step = STEP.matcher(one);
            if (!step.matches()) {
                throw Refusal.invalid("step", "migration.step.malformed", one);
            }
            var here = new Step(step.group(4), step.group(5).isEmpty() ? null : step.group(5));
            plans.add(new ProcessPlan(
                    step.group(1), Integer.parseInt(step.group(2)), Integer.parseInt(step.group(3)), List.of(here)));
        }
        return plans;
    }
}
