package org.dealgate.designer.backtest.replay;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;

/** Takes out of a model what has no influence on a deal's way and only costs time when it is replayed. */
class Preparation {

    private Preparation() {}

    static BpmnModelInstance of(ModelFile file, Diagrams diagrams) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        // where a transaction ends is of no consequence to a deal that nothing else touches
        model.getModelElementsByType(FlowNode.class).forEach(Preparation::straight);
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(Preparation::straight);
        model.getModelElementsByType(Process.class)
                .forEach(process -> List.copyOf(model.getModelElementsByType(SubProcess.class)).stream()
                        .filter(sub -> diagrams.isLeftOut(process.getId(), sub.getId()))
                        .forEach(sub -> sub.getParentElement().removeChildElement(sub)));
        model.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> call.getCalledElement() != null && bindsToLatest(call.getCamundaCalledElementBinding()))
                .forEach(call -> {
                    call.setCamundaCalledElementBinding("version");
                    call.setCamundaCalledElementVersion(version(call.getCalledElement()));
                });
        model.getModelElementsByType(BusinessRuleTask.class).stream()
                .filter(task ->
                        task.getCamundaDecisionRef() != null && bindsToLatest(task.getCamundaDecisionRefBinding()))
                .forEach(task -> {
                    task.setCamundaDecisionRefBinding("version");
                    task.setCamundaDecisionRefVersion(version(task.getCamundaDecisionRef()));
                });
        List.copyOf(model.getModelElementsByType(BpmnDiagram.class))
                .forEach(diagram -> diagram.getParentElement().removeChildElement(diagram));
        return model;
    }

    private static boolean bindsToLatest(@Nullable String binding) {
        return binding == null || binding.equals("latest");
    }

    /** The latest of the same set: the engine holds others. */
    private static String version(String key) {
        return "${" + ReplayedPins.BEAN + ".version('', '" + key + "')}";
    }

    private static void straight(ModelElementInstance element) {
        List.of("async", "asyncBefore", "asyncAfter")
                .forEach(save -> element.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, save));
    }
}
