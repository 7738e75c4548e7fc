package org.dealgate.designer.migration;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.dealgate.designer.migration.RunningDeals.Instance;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.workflow.engine.InternalCall;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves one instance of a process to another version. Where the engine cannot, says at which element in our words. */
@Component
class InstanceMigration {

    private final RuntimeService engine;
    private final EnginePlans plans;
    private final ProcessVersions versions;
    private final TaskNames names;

    InstanceMigration(RuntimeService engine, EnginePlans plans, ProcessVersions versions, TaskNames names) {
        this.engine = engine;
        this.plans = plans;
        this.versions = versions;
        this.names = names;
    }

    /** @param to null where the process is to be there no longer */
    void move(Instance instance, @Nullable Integer to, Plan whole) {
        if (to == null) {
            throw Refusal.because(Kind.INVALID, "migration.deal.process-gone", instance.process());
        }
        if (instance.version() == to) {
            return;
        }
        ProcessPlan plan = whole.of(instance.process(), instance.version(), to)
                .orElseThrow(() -> Refusal.conflict(
                        "migration.deal.moved-on", instance.process(), String.valueOf(instance.version())));
        try {
            InternalCall.run(() -> engine.newMigration(plans.of(plan))
                    .processInstanceIds(instance.id())
                    .execute());
        } catch (MigratingProcessInstanceValidationException e) {
            throw refusal(e, plan);
        } catch (MigrationPlanValidationException e) {
            throw Refusal.because(Kind.INVALID, "migration.plan.impossible", instance.process(), said(e));
        } catch (ProcessEngineException e) {
            throw Refusal.because(Kind.INVALID, "migration.deal.engine", instance.process(), said(e));
        }
        names.follow(instance.id(), plan);
    }

    private Refusal refusal(MigratingProcessInstanceValidationException thrown, ProcessPlan plan) {
        var report = thrown.getValidationReport();
        List<Problem> problems = Stream.of(
                        report.getActivityInstanceReports().stream()
                                .map(at -> problem(at.getSourceScopeId(), at.getFailures(), plan)),
                        report.getTransitionInstanceReports().stream()
                                .map(at -> problem(at.getSourceScopeId(), at.getFailures(), plan)),
                        report.getFailures().stream()
                                .map(said -> new Problem(null, "migration.deal.engine", List.of(plan.process(), said))))
                .flatMap(stream -> stream)
                .distinct()
                .toList();
        return new Refusal(Kind.INVALID, problems);
    }

    private Problem problem(String element, List<String> failures, ProcessPlan plan) {
        String id = element.replace("#multiInstanceBody", "");
        String name = versions.name(plan.process(), plan.from(), id);
        boolean noPlace = plan.steps().stream()
                .filter(step -> step.source().equals(id))
                .map(Step::target)
                .allMatch(target -> target == null);
        return noPlace
                ? new Problem(
                        null, "migration.deal.no-place", List.of(name, id, plan.process(), String.valueOf(plan.to())))
                : new Problem(null, "migration.deal.at", List.of(name, id, String.join("; ", failures)));
    }

    private static String said(ProcessEngineException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
