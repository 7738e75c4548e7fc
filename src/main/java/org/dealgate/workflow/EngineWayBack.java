package org.dealgate.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.dealgate.deal.WayBack;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.model.BigAccountPurchase;
import org.springframework.stereotype.Component;

/** Reads from the model of a deal's process whether it waits for returns anywhere. */
@Component
class EngineWayBack implements WayBack {

    private final RuntimeService engine;
    private final RepositoryService repository;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    EngineWayBack(RuntimeService engine, RepositoryService repository) {
        this.engine = engine;
        this.repository = repository;
    }

    @Override
    public boolean isKnownTo(String dealNumber) {
        return InternalCall.of(() ->
                engine
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(dealNumber, BigAccountPurchase.KEY)
                        .list()
                        .stream()
                        .map(ProcessInstance::getProcessDefinitionId)
                        .anyMatch(definition -> known.computeIfAbsent(
                                definition, id -> leadsBack(repository.getBpmnModelInstance(id)))));
    }

    static boolean leadsBack(BpmnModelInstance model) {
        return model.getModelElementsByType(Message.class).stream()
                .anyMatch(message -> BigAccountPurchase.DEAL_RETURNED_MESSAGE.equals(message.getName()));
    }
}
