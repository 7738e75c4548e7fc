package org.dealgate.workflow.deployment;

/** Processes that act on another deal than their own. */
class DealAttacks extends AttackList {

    @Override
    void fill() {
        otherDeals();
    }

    private void otherDeals() {
        stays(
                "other-deals-number",
                "kept-variable",
                user(
                        "",
                        "<extensionElements><camunda:inputOutput><camunda:inputParameter name='dealNumber'>D-2026-00001</camunda:inputParameter></camunda:inputOutput></extensionElements>"));
        stays(
                "other-deals-mapping",
                "kept-variable",
                call(
                        "calledElement='stage-gate'",
                        "<extensionElements><camunda:in source='other' target='dealNumber'/></extensionElements>"));
        stays(
                "other-deals-key",
                "business-key",
                call(
                        "calledElement='stage-gate'",
                        "<extensionElements><camunda:in businessKey='D-2026-00001'/></extensionElements>"));
        stays(
                "other-deals-round",
                "own-deal",
                user("camunda:assignee=\"${approvalPlan.recalled('D-2026-00001')}\"", ""));
        stays(
                "other-deals-request",
                "kept-variable",
                user(
                        "",
                        "<extensionElements><camunda:inputOutput><camunda:outputParameter name='approvalRequest'>7</camunda:outputParameter></camunda:inputOutput></extensionElements>"));
        stays(
                "other-deals-loop",
                "kept-variable",
                user(
                        "",
                        "<multiInstanceLoopCharacteristics camunda:collection='numbers' camunda:elementVariable='dealNumber'/>"));
        stays(
                "other-deals-decision",
                "kept-variable",
                task("businessRuleTask", "camunda:decisionRef='d' camunda:resultVariable='pins'"));
        file("start-by-timer", "start-without-deal", "Start", false, """
                <startEvent id='Start'><timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition></startEvent>""");
    }
}
