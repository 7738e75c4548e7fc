package org.dealgate.designer.backtest.replay;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.engine.TrialEngine;
import org.dealgate.workflow.engine.TrialWatcher;
import org.dealgate.workflow.published.PublishedNames;
import org.jspecify.annotations.Nullable;

/** The engine of a replay: for any number of model sets, and for one deal after the other. */
class ReplayEngine implements AutoCloseable {

    private final PublishedNames published = PublishedNames.scan();
    private final TrialEngine trial;
    private final Map<String, String> timers = new HashMap<>();
    private @Nullable Trip trip;

    ReplayEngine(RecordedTime time) {
        this.trial = new TrialEngine(new Beans(published, time, this::trip).byName(), new Watcher());
    }

    ProcessEngine engine() {
        return trial.engine();
    }

    ModelSet deploy(Collection<ModelFile> files) {
        var diagrams = new Diagrams(files, published);
        var deployment = engine().getRepositoryService().createDeployment();
        for (ModelFile file : files) {
            switch (file.kind().orElse(ModelFile.Kind.FORM)) {
                case BPMN -> deployment.addModelInstance(file.name(), Preparation.of(file, diagrams));
                case DMN -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content()));
                case FORM -> {
                    // nobody opens a task
                }
            }
        }
        var deployed = deployment.deployWithResult();
        var versions = new HashMap<String, Integer>();
        var definitions = new HashMap<String, String>();
        for (ProcessDefinition process : orNone(deployed.getDeployedProcessDefinitions())) {
            definitions.put(process.getKey(), process.getId());
            versions.put(process.getKey(), process.getVersion());
        }
        for (DecisionDefinition decision : orNone(deployed.getDeployedDecisionDefinitions())) {
            versions.put(decision.getKey(), decision.getVersion());
        }
        return new ModelSet(diagrams, versions, definitions);
    }

    private static <T> Collection<T> orNone(@Nullable Collection<T> some) {
        return some == null ? List.of() : some;
    }

    private Trip trip() {
        return Objects.requireNonNull(trip);
    }

    /** What happens from now on happens to this deal. */
    void show(Trip trip) {
        this.trip = trip;
    }

    void setTime(Instant now) {
        trial.setTime(now);
    }

    /** Id of the event that the timer belongs to. */
    String event(Job timer) {
        return timers.computeIfAbsent(
                timer.getJobDefinitionId(),
                id -> engine().getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }

    /** Takes away what is left of the deal that was here last. */
    void clear() {
        trip = null;
        var runtime = engine().getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), null, true, true, true, false));
    }

    @Override
    public void close() {
        trial.close();
    }

    private class Watcher implements TrialWatcher {

        @Override
        public void entered(DelegateExecution execution, String type) {
            trip().run().entered(execution, type);
            trial.setTime(trip().run().now());
        }

        @Override
        public void left(DelegateExecution execution) {
            if (trip != null) {
                trip().run().left(execution);
            }
        }

        @Override
        public void taken(DelegateExecution execution, String source, String target) {
            trip().run().taken(execution, source, target);
        }

        @Override
        public void asked(DelegateTask task) {
            trip().run().asked(task);
        }

        @Override
        public void gone(DelegateTask task) {
            if (trip != null) {
                trip().run().gone(task);
            }
        }

        @Override
        public void ended(DelegateExecution execution) {
            if (trip != null) {
                trip().run().ended(execution);
            }
        }
    }
}
