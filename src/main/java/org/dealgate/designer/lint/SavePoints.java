package org.dealgate.designer.lint;

import java.util.Set;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.model.StageGate;

/** Where the engine saves before it goes on, and how often it tries again from there. */
final class SavePoints implements Rule {

    private static final Set<String> JOINS =
            Set.of("bpmn:parallelGateway", "bpmn:inclusiveGateway", "bpmn:complexGateway");

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.nodes().forEach(node -> {
                if (!isSavedBefore(node) && needsOne(node, model)) {
                    findings.add(Check.NO_SAVE_POINT, model.file(), node);
                }
                retries(model, node, findings);
            });
            model.all("bpmn:multiInstanceLoopCharacteristics").forEach(loop -> loop(model, loop, findings));
        }
    }

    /** Joins are reached by several at a time, a gate asks rules that may fail: neither may take back what a person did. */
    private static boolean needsOne(Element node, ProcessModel model) {
        boolean join =
                JOINS.contains(node.name()) && model.graph().entering(node).size() > 1;
        boolean gate =
                node.attribute("calledElement").filter(StageGate.KEY::equals).isPresent();
        return join || gate;
    }

    private static void loop(ProcessModel model, Element loop, Findings findings) {
        boolean together = !"true".equals(loop.attributes().get("isSequential"));
        if (together && !isSaved(loop)) {
            findings.add(Check.NO_SAVE_POINT, model.file(), loop);
        }
        retries(model, loop, findings);
    }

    private static boolean isSaved(Element element) {
        return isSavedBefore(element) || "true".equals(element.attributes().get("camunda:asyncAfter"));
    }

    private static boolean isSavedBefore(Element element) {
        return "true".equals(element.attributes().get("camunda:asyncBefore"))
                || "true".equals(element.attributes().get("camunda:async"));
    }

    private static void retries(ProcessModel model, Element element, Findings findings) {
        boolean job =
                isSaved(element) || element.child("bpmn:timerEventDefinition").isPresent();
        if (job
                && element.extensions("camunda:failedJobRetryTimeCycle")
                        .findAny()
                        .isEmpty()) {
            findings.add(Check.NO_RETRIES, model.file(), element);
        }
    }
}
