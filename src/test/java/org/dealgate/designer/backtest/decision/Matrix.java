package org.dealgate.designer.backtest.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.workflow.deployment.ModelFile;

/** A small approval matrix, edited as a test wants it. */
class Matrix {

    private String id = "approval-matrix";
    private String input = "value";
    private final List<String> rules = new ArrayList<>();

    static Matrix usual() {
        return new Matrix()
                .rule("Everybody", "Every deal.", ">= 0", 1, "\"head-of-sales\"")
                .rule("Large", "Above one million.", "> 1000000", 2, "\"finance-director\"");
    }

    Matrix rule(String rule, String annotation, String test, int level, String position) {
        rules.add("""
                <rule id="%s"><description>%s</description>
                  <inputEntry id="%sIn"><text><![CDATA[%s]]></text></inputEntry>
                  <outputEntry id="%sOut1"><text>%d</text></outputEntry>
                  <outputEntry id="%sOut2"><text>%s</text></outputEntry>
                </rule>""".formatted(rule, annotation, rule, test, rule, level, rule, position));
        return this;
    }

    Matrix asking(String expression) {
        input = expression;
        return this;
    }

    Matrix named(String decision) {
        id = decision;
        return this;
    }

    ModelFile file() {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://dealgate.org/decisions">
                  <decision id="%s" name="Approval matrix">
                    <decisionTable id="t" hitPolicy="COLLECT">
                      <input id="i" label="Value"><inputExpression id="e"><text>%s</text></inputExpression></input>
                      <output id="o1" label="Level" name="level" typeRef="integer"/>
                      <output id="o2" label="Who approves" name="position" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, input, String.join("\n", rules));
        return new ModelFile("approval-matrix.dmn", xml.getBytes(StandardCharsets.UTF_8));
    }
}
