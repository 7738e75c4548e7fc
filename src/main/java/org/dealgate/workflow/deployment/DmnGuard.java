package org.dealgate.workflow.deployment;

import java.util.Set;
import org.dealgate.workflow.deployment.Guard.Findings;

/** What a decision may contain: tables and expressions in FEEL, which knows neither beans nor classes. */
class DmnGuard {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputValues",
            "outputEntry",
            "defaultOutputEntry",
            "rule",
            "text",
            "description",
            "question",
            "allowedAnswers",
            "variable",
            "literalExpression",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "authorityRequirement",
            "requiredAuthority",
            "knowledgeSource",
            "inputData",
            "knowledgeRequirement",
            "requiredKnowledge",
            "businessKnowledgeModel",
            "annotation",
            "annotationEntry",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "itemDefinition",
            "itemComponent",
            "typeRef",
            "extensionElements",
            "type",
            "owner");
    private static final Set<String> DRAWN = Set.of("biodi:bounds", "biodi:edge", "biodi:waypoint");
    private static final Set<String> ATTRIBUTES = Set.of(
            "camunda:historyTimeToLive", "camunda:versionTag", "camunda:inputVariable", "camunda:diagramRelationId");
    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");
    /** Texts that the engine works nothing out of. */
    private static final Set<String> PROSE =
            Set.of("dmn:annotationEntry", "dmn:textAnnotation", "dmn:inputValues", "dmn:outputValues");

    void check(Element root, Findings findings) {
        if (!root.is("dmn:definitions")) {
            findings.add("not-dmn", root, root.name());
            return;
        }
        checkAttributes(root, findings);
        root.children().stream().filter(e -> !e.is("dmndi:DMNDI")).forEach(e -> checkPart(e, findings));
    }

    private void checkPart(Element element, Findings findings) {
        boolean known = element.name().startsWith("dmn:")
                ? ELEMENTS.contains(element.name().substring("dmn:".length()))
                : DRAWN.contains(element.name());
        if (!known) {
            findings.add("unknown-part", element, element.name());
            return;
        }
        checkAttributes(element, findings);
        if (element.is("dmn:text")) {
            checkText(element, element.parent().orElseThrow(), findings);
        }
        element.children().forEach(child -> checkPart(child, findings));
    }

    private static void checkText(Element text, Element of, Findings findings) {
        if (!text.children().isEmpty()) {
            // the engine would read their texts as one
            findings.add("unknown-part", text, text.children().get(0).name());
        }
        if (!PROSE.contains(of.name())) {
            (of.is("dmn:inputEntry") ? Feel.inUnaryTests(text.text()) : Feel.inExpression(text.text()))
                    .ifPresent(breach ->
                            findings.add(breach.rule(), text, breach.args().toArray()));
        }
    }

    private static void checkAttributes(Element element, Findings findings) {
        element.attributes().forEach((name, value) -> {
            if (name.equals("expressionLanguage") && !FEEL.contains(value)) {
                findings.add("language", element, Findings.shown(value));
            } else if (name.startsWith("camunda:") && !ATTRIBUTES.contains(name)) {
                findings.add("unknown-part", element, name);
            }
        });
    }
}
