package org.dealgate.workflow.walk;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A process instance for camunda-bpm-assert, running or long over: the engine itself hands out running ones only. */
record WalkedProcess(HistoricProcessInstance of) implements ProcessInstance {

    @Override
    public String getId() {
        return of.getId();
    }

    @Override
    public String getProcessInstanceId() {
        return of.getId();
    }

    @Override
    public String getRootProcessInstanceId() {
        return of.getRootProcessInstanceId();
    }

    @Override
    public String getProcessDefinitionId() {
        return of.getProcessDefinitionId();
    }

    @Override
    public String getProcessDefinitionKey() {
        return of.getProcessDefinitionKey();
    }

    @Override
    public String getBusinessKey() {
        return of.getBusinessKey();
    }

    @Override
    public String getCaseInstanceId() {
        return of.getCaseInstanceId();
    }

    @Override
    public String getTenantId() {
        return of.getTenantId();
    }

    @Override
    public boolean isEnded() {
        return of.getEndTime() != null;
    }

    @Override
    public boolean isSuspended() {
        return HistoricProcessInstance.STATE_SUSPENDED.equals(of.getState());
    }
}
