package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessInstanceWithVariablesImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.variable.Variables;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;

/**
 * Camunda Modeler's <em>Start process instance</em>: a process runs for a deal, so a trial deal is opened, and its process
 * is what was started. Engine internals: what the nested command started is not in the database before this one ends.
 */
class TrialStart implements Command<ProcessInstanceWithVariables> {

    private static final CommandField<ProcessInstantiationBuilderImpl> ASKED = new CommandField<>(
            StartProcessInstanceCmd.class, "instantiationBuilder", ProcessInstantiationBuilderImpl.class);

    private final ProcessInstantiationBuilderImpl asked;
    private final Actor actor;
    private final TrialDeals trials;

    TrialStart(Command<?> command, Actor actor, TrialDeals trials) {
        this.asked = ASKED.of(command);
        this.actor = actor;
        this.trials = trials;
    }

    @Override
    public ProcessInstanceWithVariables execute(CommandContext context) {
        try {
            if (!asked.getVariables().isEmpty()) {
                throw Refusal.conflict("workflow.trial.variables");
            }
            ProcessDefinitionEntity process = process(context);
            String deal = CurrentActor.as(actor, () -> trials.open(process, asked.getBusinessKey()));
            return new ProcessInstanceWithVariablesImpl(started(context, deal), Variables.createVariables());
        } catch (Refusal refusal) {
            throw new RefusedCommand(refusal);
        }
    }

    private ProcessDefinitionEntity process(CommandContext context) {
        var deployed = context.getProcessEngineConfiguration().getDeploymentCache();
        return asked.getProcessDefinitionId() == null
                ? deployed.findDeployedLatestProcessDefinitionByKey(asked.getProcessDefinitionKey())
                : deployed.findDeployedProcessDefinitionById(asked.getProcessDefinitionId());
    }

    private static ExecutionEntity started(CommandContext context, String deal) {
        return context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> execution.isProcessInstanceExecution() && execution.getSuperExecution() == null)
                .filter(execution -> deal.equals(execution.getBusinessKey()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("workflow.process.none", deal));
    }
}
