package org.dealgate.workflow.deployment;

/** Processes that act on another deal than their own, or ask about it. */
class DealAttacks extends AttackList {

    private static final String KEPT = "kept-variable";
    private static final String SHADOW = "bean-shadowed";
    private static final String QUESTION = "camunda:collection='${approvalPlan.requests(dealNumber, 1)}'";

    @Override
    void fill() {
        setting();
        calling();
        looping();
        signals();
        asking();
        shadowing();
        file("start-by-timer", "start-without-deal", "Start", false, """
                <startEvent id='Start'><timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition></startEvent>""");
    }

    private void setting() {
        stays("other-deals-number", KEPT, user("", setting("inputParameter", "dealNumber")));
        stays("other-deals-request", KEPT, user("", setting("outputParameter", "approvalRequest")));
        stays(
                "other-deals-decision",
                KEPT,
                task("businessRuleTask", "camunda:decisionRef='d' camunda:resultVariable='pins'"));
        file("other-deals-initiator", KEPT, "Start", false, "<startEvent id='Start' camunda:initiator='owner'/>");
        for (String attribute : new String[] {"errorCodeVariable", "errorMessageVariable"}) {
            boundary("error", attribute);
        }
        boundary("escalation", "escalationCodeVariable");
    }

    private void boundary(String kind, String attribute) {
        file("other-deals-" + attribute.toLowerCase(), KEPT, "Caught", false, """
                <startEvent id='Start'/><subProcess id='Sub'><startEvent id='In'/></subProcess>
                <boundaryEvent id='Caught' attachedToRef='Sub'><%1$sEventDefinition camunda:%2$s='dealNumber'/></boundaryEvent>
                <sequenceFlow id='Flow' sourceRef='Start' targetRef='Sub'/>""".formatted(kind, attribute));
    }

    private void calling() {
        stays(
                "other-deals-mapping",
                KEPT,
                call("calledElement='stage-gate'", in("source='other' target='dealNumber'")));
        stays(
                "other-deals-answer",
                KEPT,
                call("calledElement='stage-gate'", in("sourceExpression='7' target='approvalRequest'")));
        stays("other-deals-key", "business-key", call("calledElement='stage-gate'", in("businessKey='D-2026-00001'")));
    }

    private void looping() {
        stays(
                "other-deals-loop",
                KEPT,
                user("", loop("camunda:collection='mine' camunda:elementVariable='dealNumber'", "")));
        stays("other-deals-loop-asked", KEPT, user("", loop(QUESTION + " camunda:elementVariable='dealNumber'", "")));
        stays(
                "other-deals-loop-input",
                KEPT,
                user(
                        "",
                        loop(
                                "",
                                "<loopDataInputRef>mine</loopDataInputRef><inputDataItem name='approvalRequest' "
                                        + QUESTION + "/>")));
        // the engine takes what comes second for the collection
        stays(
                "other-deals-loop-twice",
                KEPT,
                user(
                        "",
                        loop(
                                QUESTION + " camunda:elementVariable='approvalRequest'",
                                "<loopDataInputRef>${mine}</loopDataInputRef>")));
    }

    /** A signal reaches every deal that waits for it, with what it carries. */
    private void signals() {
        stays("signal-thrown", "signal", """
                <intermediateThrowEvent id='Attack'>%s<signalEventDefinition signalRef='s'><extensionElements>
                <camunda:in source='other' target='dealNumber'/></extensionElements></signalEventDefinition></intermediateThrowEvent>""");
        stays(
                "signal-caught",
                "signal",
                "<intermediateCatchEvent id='Attack'>%s<signalEventDefinition signalRef='s'/></intermediateCatchEvent>");
    }

    private void asking() {
        asks("round", "approvalPlan.recalled('D-2026-00001')");
        asks("round-variable", "approvalPlan.recalled(mine)");
        asks("approver", "approvalPlan.approver('7')");
        asks("approver-variable", "approvalPlan.approver(mine)");
        asks("reminder", "approvalPlan.reminderDue('7')");
        asks("versions", "pinned.version('stage-gate:1', 'stage-gate')");
        asks("versions-variable", "pinned.form(mine, 'capture-need')");
    }

    private void asks(String name, String question) {
        stays("other-deals-" + name, "own-deal", user("name=\"${" + question + "}\"", ""));
    }

    /** A variable hides the bean of its name. */
    private void shadowing() {
        stays("shadow-output", SHADOW, user("", setting("outputParameter", "approvalPlan")));
        stays("shadow-mapping", SHADOW, call("calledElement='stage-gate'", in("source='other' target='approvalPlan'")));
        stays("shadow-same", SHADOW, call("calledElement='stage-gate'", in("source='pinned' target='pinned'")));
        stays(
                "shadow-decision",
                SHADOW,
                task("businessRuleTask", "camunda:decisionRef='d' camunda:resultVariable='closeDeal'"));
        stays("shadow-loop", SHADOW, user("", loop(QUESTION + " camunda:elementVariable='approvalPlan'", "")));
        file("shadow-initiator", SHADOW, "Start", false, "<startEvent id='Start' camunda:initiator='pinned'/>");
    }

    private static String setting(String kind, String variable) {
        return parameter(kind, "7").replace("name='x'", "name='" + variable + "'");
    }

    private static String in(String attributes) {
        return "<extensionElements><camunda:in " + attributes + "/></extensionElements>";
    }

    private static String loop(String attributes, String children) {
        return "<multiInstanceLoopCharacteristics %s>%s</multiInstanceLoopCharacteristics>"
                .formatted(attributes, children);
    }
}
