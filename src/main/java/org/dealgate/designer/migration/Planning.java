package org.dealgate.designer.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.springframework.stereotype.Component;

/** Plans the way of every version of a process that runs to the one that is wanted, and back again. */
@Component
class Planning {

    private final Proposal proposal;
    private final EnginePlans engine;
    private final RunningDeals running;
    private final KnownVersions versions;
    private final ProcessVersions processes;

    Planning(
            Proposal proposal,
            EnginePlans engine,
            RunningDeals running,
            KnownVersions versions,
            ProcessVersions processes) {
        this.proposal = proposal;
        this.engine = engine;
        this.running = running;
        this.versions = versions;
        this.processes = processes;
    }

    /** What is likely, but where somebody has decided otherwise; whether that is possible is not looked at. */
    Plan propose(Map<String, Integer> wanted, List<ProcessPlan> decided) {
        if (wanted.isEmpty()) {
            throw Refusal.invalid("versions", "migration.versions.none");
        }
        versions.require(wanted);
        SortedMap<String, Integer> targets = new TreeMap<>(wanted);
        List<ProcessPlan> plans = running.running(targets.keySet()).stream()
                .filter(r -> r.version() != targets.get(r.process()))
                .map(r -> proposal.of(r.process(), r.version(), targets.get(r.process()), Map.of()))
                .map(plan -> merged(plan, decided))
                .toList();
        return new Plan(targets, plans);
    }

    /** @throws Refusal where what somebody has decided is not possible */
    Plan edited(Map<String, Integer> wanted, List<ProcessPlan> decided) {
        Plan plan = propose(wanted, decided);
        plan.processes().forEach(this::check);
        return plan;
    }

    /** The way back for what the deals' pins have become. */
    Plan back(Plan there, List<Change> changes) {
        var plans = new ArrayList<ProcessPlan>();
        changes.stream().distinct().forEach(change -> {
            Integer from = change.to();
            Integer to = change.from();
            if (from != null && to != null && isProcess(change.pin())) {
                plans.add(proposal.of(change.pin(), from, to, renamings(there, change.pin(), to, from)));
            }
        });
        return new Plan(new TreeMap<>(), plans);
    }

    private boolean isProcess(String pin) {
        return !running.running(List.of(pin)).isEmpty();
    }

    private static Map<String, String> renamings(Plan there, String process, int from, int to) {
        Map<String, String> back = new HashMap<>();
        there.of(process, from, to)
                .ifPresent(plan -> plan.steps().stream()
                        .filter(step -> step.target() != null && !step.sameElement())
                        .forEach(step -> back.put(step.target(), step.source())));
        return back;
    }

    private static ProcessPlan merged(ProcessPlan proposed, List<ProcessPlan> decided) {
        Map<String, Step> steps = decided.stream()
                .filter(Objects::nonNull)
                .filter(other -> proposed.process().equals(other.process())
                        && proposed.from() == other.from()
                        && proposed.to() == other.to())
                .flatMap(other -> other.steps().stream())
                .collect(Collectors.toMap(Step::source, step -> step, (one, other) -> other));
        return new ProcessPlan(
                proposed.process(),
                proposed.from(),
                proposed.to(),
                proposed.steps().stream()
                        .map(step -> steps.getOrDefault(step.source(), step))
                        .toList());
    }

    private void check(ProcessPlan plan) {
        List<Problem> unknown = plan.steps().stream()
                .filter(step -> step.target() != null && !processes.has(plan.process(), plan.to(), step.target()))
                .map(step -> new Problem(
                        "processes",
                        "migration.step.unknown",
                        List.of(step.target(), plan.process(), String.valueOf(plan.to()))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, unknown);
        }
        try {
            engine.of(plan);
        } catch (MigrationPlanValidationException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    e.getValidationReport().getInstructionReports().stream()
                            .map(report -> problem(plan, report))
                            .toList());
        }
    }

    private static Problem problem(ProcessPlan plan, MigrationInstructionValidationReport report) {
        String source = report.getMigrationInstruction().getSourceActivityId();
        return new Problem(
                "processes",
                "migration.step.impossible",
                List.of(
                        source,
                        report.getMigrationInstruction().getTargetActivityId(),
                        plan.process(),
                        String.join("; ", report.getFailures())));
    }
}
