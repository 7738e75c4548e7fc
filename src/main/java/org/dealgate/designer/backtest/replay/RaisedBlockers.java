package org.dealgate.designer.backtest.replay;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** The blockers that the process itself raises: nobody has closed one that was not raised then. */
class RaisedBlockers {

    static final String DELEGATE = "raiseBlocker";

    private final Run run;
    private final Diagrams edited;
    private final Set<Passage> again = new HashSet<>();
    private @Nullable String unknown;

    RaisedBlockers(Run run, Diagrams edited) {
        this.run = run;
        this.edited = edited;
    }

    void raise(DelegateExecution execution, Run.Visit visit) {
        visit.outcome().ifPresent(again::add);
        if (visit.outcome().isEmpty() && !"WARNING".equals(severity(execution))) {
            unknown = edited.title(visit.process(), visit.element());
        }
    }

    private static @Nullable String severity(DelegateExecution execution) {
        var extensions = execution.getBpmnModelElementInstance().getExtensionElements();
        return extensions == null
                ? null
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> "severity".equals(property.getCamundaName()))
                        .map(property -> property.getCamundaValue())
                        .findFirst()
                        .orElse(null);
    }

    /** The element that raised a blocker of which nobody knows when it would have been closed. */
    Optional<String> unknown() {
        return Optional.ofNullable(unknown);
    }

    /** An element that raised a blocker until then, and does no longer. */
    Optional<String> skipped(Instant until) {
        return run.recording().raised().entrySet().stream()
                .filter(one -> one.getKey().started().isBefore(until) && !again.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
