package org.dealgate.workflow.deployment;

/** Decisions that are more than a table. */
class DmnAttacks extends AttackList {

    @Override
    void fill() {
        decisions();
    }

    private void decisions() {
        add(
                "dmn-input-juel",
                "language",
                "InputExpression",
                ".dmn",
                dmn("dmn-input-juel", "expressionLanguage='juel'", "", "${W}", ""),
                false);
        add(
                "dmn-entry-juel",
                "language",
                "InputEntry",
                ".dmn",
                dmn("dmn-entry-juel", "", "expressionLanguage='juel'", "a", "${W}"),
                false);
        add(
                "dmn-entry-groovy",
                "language",
                "InputEntry",
                ".dmn",
                dmn("dmn-entry-groovy", "", "expressionLanguage='groovy'", "a", "x"),
                false);
        add(
                "dmn-output-javascript",
                "language",
                "OutputEntry",
                ".dmn",
                dmn("dmn-output-javascript", "", "", "a", "x")
                        .replace(
                                "<outputEntry id='OutputEntry'",
                                "<outputEntry id='OutputEntry' expressionLanguage='javascript'"),
                false);
        add(
                "dmn-all-juel",
                "language",
                "Definitions",
                ".dmn",
                dmn("dmn-all-juel", "", "", "${W}", "")
                        .replace("<definitions", "<definitions expressionLanguage='juel'"),
                false);
        add(
                "dmn-literal-juel",
                "language",
                "Literal",
                ".dmn",
                DMN.formatted(
                        "<decision id='d' name='d'><variable name='x'/><literalExpression id='Literal' expressionLanguage='juel'><text>${W}</text></literalExpression></decision>"),
                false);
        add(
                "dmn-java-function",
                "feel-function",
                "InputExpression",
                ".dmn",
                dmn(
                        "dmn-java-function",
                        "",
                        "",
                        "{f: function(a) external {java: {class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\"}}, r: f(\"PATH\")}.r",
                        ""),
                false);
        add(
                "dmn-own-function",
                "feel-function",
                "OutputEntry",
                ".dmn",
                dmn("dmn-own-function", "", "", "a", "")
                        .replace("<text>1</text>", "<text>{f: function(n) f(n), r: f(1)}.r</text>"),
                false);
        add(
                "dmn-knowledge-model",
                "unknown-part",
                "Bkm",
                ".dmn",
                DMN.formatted(
                        "<businessKnowledgeModel id='Bkm' name='b'><encapsulatedLogic kind='Java'><literalExpression><text>x</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"),
                false);
        add(
                "dmn-invocation",
                "unknown-part",
                "d",
                ".dmn",
                DMN.formatted("<decision id='d' name='d'><invocation/></decision>"),
                false);
        add(
                "dmn-import",
                "unknown-part",
                "Definitions",
                ".dmn",
                DMN.formatted("<import namespace='urn:x' locationURI='http://localhost:1/x' importType='x'/>"),
                false);
    }

    private static final String DMN = """
            <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='Definitions' name='x' namespace='urn:attack'>
            %s</definitions>
            """;

    static String dmn(String id, String onInput, String onEntry, String input, String entry) {
        return DMN.formatted("""
                <decision id='%s' name='x'><decisionTable id='Table'>
                <input id='Input'><inputExpression id='InputExpression' %s><text>%s</text></inputExpression></input>
                <output id='Output' name='o'/>
                <rule id='Rule'><inputEntry id='InputEntry' %s><text>%s</text></inputEntry>
                <outputEntry id='OutputEntry'><text>1</text></outputEntry></rule></decisionTable></decision>
                """.formatted(id, onInput, input, onEntry, entry));
    }
}
