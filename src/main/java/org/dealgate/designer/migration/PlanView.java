package org.dealgate.designer.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.springframework.stereotype.Component;

/** A plan as its page shows it, element by element in words. */
@Component
class PlanView {

    private final ProcessVersions versions;
    private final RunningDeals running;

    PlanView(ProcessVersions versions, RunningDeals running) {
        this.versions = versions;
        this.running = running;
    }

    /** One way of a process, its steps that need a look before the others. */
    record Way(String process, int from, int to, List<Row> toCheck, List<Row> same) {}

    /**
     * One step.
     *
     * @param deals how many are there now
     * @param none says that they go nowhere
     * @param offered where they could go on: elements of the same kind
     */
    record Row(FlowElement source, Step step, int deals, String none, List<Choice> offered) {}

    record Choice(FlowElement target, String value) {}

    List<Way> of(Plan plan) {
        return plan.processes().stream().map(this::way).toList();
    }

    private Way way(ProcessPlan plan) {
        Map<String, Integer> standing = running.standing(plan.process(), plan.from());
        List<FlowElement> targets = versions.elements(plan.process(), plan.to());
        Map<String, Step> steps = new HashMap<>();
        plan.steps().forEach(step -> steps.put(step.source(), step));
        List<Row> rows = versions.elements(plan.process(), plan.from()).stream()
                .map(source -> row(plan, source, steps.get(source.id()), standing, targets))
                .toList();
        return new Way(
                plan.process(),
                plan.from(),
                plan.to(),
                rows.stream().filter(row -> !row.step().sameElement()).toList(),
                rows.stream().filter(row -> row.step().sameElement()).toList());
    }

    private static Row row(
            ProcessPlan plan, FlowElement source, Step step, Map<String, Integer> standing, List<FlowElement> targets) {
        return new Row(
                source,
                step,
                standing.getOrDefault(source.id(), 0),
                StepValue.write(plan, source.id(), null),
                targets.stream()
                        .filter(target -> target.type().equals(source.type()))
                        .map(target -> new Choice(target, StepValue.write(plan, source.id(), target.id())))
                        .toList());
    }
}
