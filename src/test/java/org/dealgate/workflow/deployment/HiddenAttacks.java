package org.dealgate.workflow.deployment;

import java.util.List;

/** Expressions in other clothes. */
class HiddenAttacks extends AttackList {

    @Override
    void fill() {
        hiding();
        twice();
    }

    /** The same in other clothes. */
    private void hiding() {
        runs("after-text", "expression", user("name='Review ${W} now'", ""));
        runs("after-harmless", "expression", user("name='${1 == 1} ${W}'", ""));
        runs("character-reference", "expression", user("name='&#36;&#123;W&#125;'", ""));
        runs("cdata", "expression", user("", "<documentation><![CDATA[$]]><!-- --><![CDATA[{]]>W}</documentation>"));
        runs("in-brackets", "expression", user("name=\"${(W)}\"", ""));
        runs("by-index", "expression", user("name=\"${NEW['class'] == null ? null : W}\"", ""));
        runs("ternary", "expression", user("name=\"${1 == 1 ? W : 'x'}\"", ""));
        stays("property-of-variable", "expression", user("camunda:assignee='${owner.class.classLoader}'", ""));
        stays("method-of-variable", "unknown-bean", user("camunda:assignee='${owner.getClass()}'", ""));
        stays("method-of-text", "expression", user("camunda:assignee=\"${'x'.getClass()}\"", ""));
        stays(
                "method-of-answer",
                "expression",
                user("camunda:assignee=\"${approvalPlan.levels(dealNumber).getClass()}\"", ""));
        stays("method-of-published", "unknown-question", user("camunda:assignee='${approvalPlan.getClass()}'", ""));
        stays("property-of-published", "expression", user("camunda:assignee='${approvalPlan.rounds}'", ""));
        stays("published-as-variable", "no-variable", user("camunda:assignee='${approvalPlan}'", ""));
        stays("bean-in-argument", "expression", user("camunda:assignee='${approvalPlan.levels(dataSource.url)}'", ""));
        stays("quoted-quote", "expression", user("camunda:assignee=\"${'\\' } ${owner.class} '}\"", ""));
        stays("execution", "no-variable", user("camunda:assignee='${execution}'", ""));
        stays(
                "execution-method",
                "no-variable",
                user("camunda:assignee=\"${execution.setVariable('dealNumber', 'D-1')}\"", ""));
        stays("execution-property", "expression", user("camunda:assignee='${execution.processEngineServices}'", ""));
        stays("task-object", "no-variable", user("camunda:assignee=\"${task.setAssignee('dora')}\"", ""));
        stays("engine-function", "expression", user("camunda:assignee='${currentUser()}'", ""));
        stays(
                "sub-process",
                "script",
                "<subProcess id='Sub'>%s<startEvent id='In'/><scriptTask id='Attack' scriptFormat='juel'><script>${W}</script></scriptTask><sequenceFlow id='SubFlow' sourceRef='In' targetRef='Attack'/></subProcess>");
        stays(
                "other-namespace",
                "unknown-part",
                user("", "<extensionElements><other:serviceTask xmlns:other='urn:other'/></extensionElements>"));
        stays(
                "other-namespace-class",
                "java-class",
                user(
                        "",
                        "<extensionElements><camunda:properties><camunda:property name='a' value='b' class='"
                                + Witness.NAME + "'/></camunda:properties></extensionElements>"));
    }

    /** The engine takes its own namespace first, whichever comes first in the file. */
    private void twice() {
        twice("expression", "${W}", "${approvalPlan.levels(dealNumber)}");
        twice("delegateExpression", "${NEW}", "${closeDeal}");
    }

    private void twice(String attribute, String bad, String good) {
        for (String other : List.of("activiti", "fox", "dmn")) {
            String evil = "camunda:%s=\"%s\"".formatted(attribute, bad);
            String harmless = "%s:%s=\"%s\"".formatted(other, attribute, good);
            String name = "twice-" + attribute.substring(0, 3) + "-" + other;
            file(name + "-last", "attribute-twice", "", true, content(task("serviceTask", evil + " " + harmless)));
            file(name + "-first", "attribute-twice", "", true, content(task("serviceTask", harmless + " " + evil)));
        }
    }
}
