package org.dealgate.workflow.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.dealgate.workflow.deployment.Attacks.Attack;

/** Files that are no models, or refer to others. */
class FileAttacks extends AttackList {

    @Override
    void fill() {
        outside();
        files();
    }

    private void outside() {
        add(
                "schema-location",
                "outside",
                "Definitions",
                ".bpmn",
                bpmn("schema-location", "<startEvent id='Start'/>")
                        .replace(
                                " id='Definitions'",
                                " id='Definitions' xsi:schemaLocation='urn:x http://localhost:1/x.xsd'"),
                false);
        add(
                "external-entity",
                "doctype",
                "",
                ".bpmn",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + bpmn("external-entity", "<startEvent id='Start' name='&x;'/>"),
                false);
        add(
                "entity-expansion",
                "doctype",
                "",
                ".dmn",
                "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                        + DmnAttacks.dmn("entity-expansion", "", "", "&b;", ""),
                false);
        add(
                "web-service",
                "unknown-part",
                "Definitions",
                ".bpmn",
                bpmn("web-service", "<startEvent id='Start'/>")
                        .replace(
                                "<process",
                                "<import importType='http://schemas.xmlsoap.org/wsdl/' location='http://localhost:1/x' namespace='urn:x'/><process"),
                false);
    }

    private void files() {
        for (String name : List.of("a.zip", "a.bar", "models.bpmn.zip", "a.jar")) {
            add(new Attack("archive-" + name, "archive", "", new ModelFile(name, "PK".getBytes(UTF_8)), false));
        }
        for (String name : List.of(
                "a.js",
                "a.groovy",
                "a.html",
                "a.cmmn",
                "a.cmmn10.xml",
                "a.svg",
                "a.BPMN",
                "a.class",
                "a.xml",
                "abpmn",
                "a")) {
            add(new Attack("file-" + name, "file-ending", "", new ModelFile(name, "x".getBytes(UTF_8)), false));
        }
        add(new Attack("file-name", "file-name", "", new ModelFile("a\n<b>.form", "{}".getBytes(UTF_8)), false));
    }
}
