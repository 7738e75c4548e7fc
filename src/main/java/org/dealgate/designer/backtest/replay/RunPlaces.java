package org.dealgate.designer.backtest.replay;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Works out at which place each element is that a run enters. */
class RunPlaces {

    private final Diagrams diagrams;
    private final Map<String, String> processes = new HashMap<>();
    private final Map<String, String> insides = new HashMap<>();

    RunPlaces(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    String of(DelegateExecution execution) {
        String parent = execution.getParentActivityInstanceId();
        String known = parent == null ? null : insides.get(parent);
        return known != null
                ? known
                : processes.computeIfAbsent(execution.getProcessInstanceId(), id -> ofProcess(execution));
    }

    private String ofProcess(DelegateExecution execution) {
        DelegateExecution caller = execution.getProcessInstance().getSuperExecution();
        return caller == null ? Places.MAIN : insides.getOrDefault(caller.getActivityInstanceId(), Places.MAIN);
    }

    void enter(DelegateExecution execution, String type, Run.Visit visit) {
        insides.put(execution.getActivityInstanceId(), inside(execution, type, visit));
    }

    private String inside(DelegateExecution execution, String type, Run.Visit visit) {
        if (visit.element().endsWith(Places.BODY) || type.equals("callActivity")) {
            return Places.inside(visit.place(), visit.element(), visit.turn());
        }
        return diagrams.item(visit.process(), visit.element())
                .map(variable -> Places.item(visit.place(), execution.getVariable(variable)))
                .orElse(visit.place());
    }
}
