package org.dealgate.designer.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.designer.migration.Plan.Step;
import org.springframework.stereotype.Component;

/** Proposes where each element's work goes on in another version of its process. */
@Component
class Proposal {

    private final EnginePlans engine;
    private final ProcessVersions versions;

    Proposal(EnginePlans engine, ProcessVersions versions) {
        this.engine = engine;
        this.versions = versions;
    }

    /**
     * What is the same goes on where it is; what was renamed, at its like. Every element in which a deal can be is named.
     *
     * @param known renamings that are known already, and go before what is only likely
     */
    ProcessPlan of(String process, int from, int to, Map<String, String> known) {
        List<FlowElement> sources = versions.elements(process, from);
        List<Step> steps = new ArrayList<>(engine.equal(process, from, to));
        Set<String> targets =
                versions.elements(process, to).stream().map(FlowElement::id).collect(Collectors.toSet());
        List<Step> candidates = Stream.of(
                        known,
                        versions.renames(process, from, to),
                        sources.stream().collect(Collectors.toMap(FlowElement::id, FlowElement::id)))
                .flatMap(pairs -> pairs.entrySet().stream())
                .filter(pair -> targets.contains(pair.getValue()))
                .map(pair -> new Step(pair.getKey(), pair.getValue()))
                .toList();
        // again and again: an event can follow once what it is attached to has
        for (boolean more = true; more; ) {
            more = candidates.stream().anyMatch(step -> add(step, process, from, to, steps));
        }
        return new ProcessPlan(process, from, to, complete(sources, steps));
    }

    private boolean add(Step step, String process, int from, int to, List<Step> steps) {
        boolean taken = steps.stream()
                .anyMatch(s -> s.source().equals(step.source())
                        || String.valueOf(s.target()).equals(step.target()));
        var more = new ArrayList<>(steps);
        more.add(step);
        if (taken || !isPossible(new ProcessPlan(process, from, to, more))) {
            return false;
        }
        steps.add(step);
        return true;
    }

    private boolean isPossible(ProcessPlan plan) {
        try {
            engine.of(plan);
            return true;
        } catch (MigrationPlanValidationException e) {
            return false;
        }
    }

    /** In the file's order, those without a place included. */
    private static List<Step> complete(List<FlowElement> sources, List<Step> steps) {
        Map<String, Step> bySource = steps.stream().collect(Collectors.toMap(Step::source, step -> step));
        return sources.stream()
                .map(source -> bySource.getOrDefault(source.id(), new Step(source.id(), null)))
                .toList();
    }
}
