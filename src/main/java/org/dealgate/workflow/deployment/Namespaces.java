package org.dealgate.workflow.deployment;

import java.util.Map;

/** The prefixes under which namespaces are known here. */
final class Namespaces {

    /** The engine takes its forerunners' names for its own. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camunda"),
            Map.entry("http://activiti.org/bpmn", "camunda"),
            Map.entry("http://www.camunda.com/fox", "camunda"),
            Map.entry("https://www.omg.org/spec/DMN/20230324/MODEL/", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20211108/MODEL/", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMN13.xsd", "dmn"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/MODEL/", "dmn"),
            Map.entry("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "dmn"),
            Map.entry("http://www.omg.org/spec/DMN/20151101/dmn11.xsd", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20230324/DMNDI/", "dmndi"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DMNDI/", "dmndi"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dc"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "di"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/1.0", "biodi"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi"));

    private Namespaces() {}

    static String name(String namespace, String localName) {
        return namespace.isEmpty()
                ? localName
                : PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + ":" + localName;
    }
}
