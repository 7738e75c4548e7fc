package org.dealgate.designer.migration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.stereotype.Component;

/**
 * Puts our plans into the engine's words. What runs several times is two activities there, and events are not triggered
 * anew, so that timers keep their time.
 */
@Component
class EnginePlans {

    private static final String MULTI_INSTANCE_BODY = "#multiInstanceBody";

    private final RuntimeService engine;
    private final ProcessVersions versions;

    EnginePlans(RuntimeService engine, ProcessVersions versions) {
        this.engine = engine;
        this.versions = versions;
    }

    /** What the engine maps by itself: elements that are the same in both versions. */
    List<Step> equal(String process, int from, int to) {
        return InternalCall.of(
                        () -> builder(process, from, to).mapEqualActivities().build())
                .getInstructions()
                .stream()
                .filter(same -> !same.getSourceActivityId().endsWith(MULTI_INSTANCE_BODY))
                .map(EnginePlans::step)
                .toList();
    }

    /** @throws org.camunda.bpm.engine.migration.MigrationPlanValidationException where a step cannot be taken */
    MigrationPlan of(ProcessPlan plan) {
        Map<String, FlowElement> from = byId(plan.process(), plan.from());
        Map<String, FlowElement> to = byId(plan.process(), plan.to());
        MigrationPlanBuilder builder = builder(plan.process(), plan.from(), plan.to());
        for (Step step : plan.steps()) {
            FlowElement source = from.get(step.source());
            if (source != null && to.containsKey(step.target())) {
                add(builder, source, to.get(step.target()));
            }
        }
        return InternalCall.of(builder::build);
    }

    private static void add(MigrationPlanBuilder builder, FlowElement from, FlowElement to) {
        if (from.multiple() && to.multiple()) {
            builder.mapActivities(from.id() + MULTI_INSTANCE_BODY, to.id() + MULTI_INSTANCE_BODY);
        }
        var instruction = builder.mapActivities(from.id(), to.id());
        if (to.conditional()) {
            // the engine has no other way for these
            instruction.updateEventTrigger();
        }
    }

    private MigrationPlanBuilder builder(String process, int from, int to) {
        return engine.createMigrationPlan(versions.id(process, from), versions.id(process, to));
    }

    private Map<String, FlowElement> byId(String process, int version) {
        return versions.elements(process, version).stream()
                .collect(Collectors.toMap(FlowElement::id, Function.identity()));
    }

    private static Step step(MigrationInstruction instruction) {
        return new Step(instruction.getSourceActivityId(), instruction.getTargetActivityId());
    }
}
