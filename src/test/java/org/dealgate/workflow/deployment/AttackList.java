package org.dealgate.workflow.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.dealgate.workflow.deployment.Attacks.Attack;

/** Attacks of one kind, and what they are written with. */
abstract class AttackList {

    private static final String IN_PROCESS = "Attack";

    private final List<Attack> all = new ArrayList<>();

    abstract void fill();

    final List<Attack> all() {
        fill();
        return all;
    }

    static String task(String kind, String attributes) {
        return task(kind, attributes, "");
    }

    /** The first place is for extension elements and documentation, which come before the flows. */
    static String task(String kind, String attributes, String children) {
        boolean first = children.startsWith("<extension") || children.startsWith("<documentation");
        return "<%1$s id='Attack' %2$s>%3$s%%s%4$s</%1$s>"
                .formatted(kind, attributes, first ? children : "", first ? "" : children);
    }

    static String user(String attributes, String children) {
        return task("userTask", attributes, children);
    }

    static String call(String attributes, String children) {
        return task("callActivity", attributes, children);
    }

    static String parameter(String kind, String value) {
        return "<extensionElements><camunda:inputOutput><camunda:%1$s name='x'>%2$s</camunda:%1$s></camunda:inputOutput></extensionElements>"
                .formatted(kind, value);
    }

    void runs(String name, String rule, String activity) {
        activity(name, rule, activity, true);
    }

    void stays(String name, String rule, String activity) {
        activity(name, rule, activity, false);
    }

    private void activity(String name, String rule, String activity, boolean runs) {
        String element = name.equals("message-name") ? "m" : IN_PROCESS;
        file(name, rule, element, runs, content(activity));
    }

    static String content(String activity) {
        String target = activity.contains("id='Sub'") ? "Sub" : IN_PROCESS;
        String flow = "<sequenceFlow id='Flow' sourceRef='Start' targetRef='" + target + "'/>";
        return "<startEvent id='Start'/>" + activity.replace("%s", "<incoming>Flow</incoming>") + flow;
    }

    void file(String name, String rule, String element, boolean runs, String content) {
        add(name, rule, element, ".bpmn", bpmn(name, content), runs);
    }

    void add(String name, String rule, String element, String ending, String text, boolean runs) {
        String made = "''.getClass().forName('" + Witness.NAME + "').newInstance()";
        String filled = text.replace("NEW", xml(made)).replaceAll("\\bW\\b", xml(made + ".touch('" + name + "')"));
        add(new Attack(name, rule, element, new ModelFile(name + ending, filled.getBytes(UTF_8)), runs));
    }

    /** Attributes stand in single quotes here, and expressions have some of their own. */
    private static String xml(String expression) {
        return expression.replace("'", "&apos;");
    }

    void add(Attack attack) {
        all.add(attack);
    }

    static String bpmn(String id, String content) {
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='Definitions'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:activiti='http://activiti.org/bpmn'
                    xmlns:fox='http://www.camunda.com/fox' xmlns:dmn='http://camunda.org/schema/1.0/dmn'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='urn:attack'>
                  <message id='m' name='MESSAGE'/>
                  <process id='ID' isExecutable='true' camunda:historyTimeToLive='P1D'>CONTENT</process>
                </definitions>
                """.replace("MESSAGE", id.equals("message-name") ? "${W}" : "m")
                .replace("ID'", id + "'")
                .replace("CONTENT", content);
    }
}
