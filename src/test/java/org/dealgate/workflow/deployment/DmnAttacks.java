package org.dealgate.workflow.deployment;

/** Decisions that are more than a table. */
class DmnAttacks extends AttackList {

    @Override
    void fill() {
        decisions();
        functions();
        endless();
        attributes();
    }

    /** Defined where only FEEL's own reader sees it. */
    private void functions() {
        input("comment", "feel-function", "{f: function/**/(n) f(n), r: f(1)}.r");
        input("line-comment", "feel-function", "{f: function// (\n(n) f(n), r: f(1)}.r");
        input("quote-in-comment", "feel-function", "{f: /* \" */ function(n) f(n), /* \" */ r: f(1)}.r");
        input("quote-in-line-comment", "feel-function", "// \"\n{f: function(n) f(n), r: f(1)}.r // \"");
        input("comment-in-text", "feel-function", "{a: \"/*\", f: function(n) f(n), r: f(1), b: \"*/\"}.r");
        input("escaped-quote", "feel-function", "{a: \"\\\"\", f: function(n) f(n), r: f(1), b: \"\"}.r");
        entry("comment", "feel-function", "{f: function /* */ (n) f(n), r: f(?)}.r = 1");
        add(
                "dmn-in-pieces",
                "unknown-part",
                "InputExpression",
                ".dmn",
                dmn("dmn-in-pieces", "", "", "{f: func<description>tion</description>(n) f(n), r: f(1)}.r", ""),
                false);
    }

    /** Nothing stops FEEL that goes on for hours, or takes up all memory. */
    private void endless() {
        input("for", "feel-beyond", "count(for i in 1..300, j in 1..300 return i)");
        input("for-in-comments", "feel-beyond", "count(for/**/i in/**/1..300/**/return i)");
        input("some", "feel-beyond", "some i in 1..9, j in [1] satisfies i = 10");
        input("every", "feel-beyond", "every i in 1..9 satisfies i > 0");
        input("doubling", "feel-beyond", "{a: \"xxxx\", b: a + a, c: b + b}.c");
        input("power", "feel-beyond", "10 ** 999999999");
        input("filter-in-filter", "feel-beyond", "[1,2,3][count([1,2,3][item > 0]) > 0]");
        input("matches", "feel-beyond", "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")");
        input("replace", "feel-beyond", "replace(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\", \"\")");
        input("split", "feel-beyond", "split(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")");
        input("extract", "feel-beyond", "extract(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")");
        input("decimals", "feel-beyond", "decimal(1/3, 999999999)");
        input("number", "feel-beyond", "floor(number(\"1e999999999\"))");
        input("method", "feel-beyond", "x.getClass()");
        input("long", "feel-beyond", "1" + " + 1".repeat(2000));
        input("deep", "feel-beyond", "(".repeat(30) + "1" + ")".repeat(30));
        entry("for", "feel-beyond", "count(for i in 1..300 return i) > ?");
        add(
                "dmn-output-for",
                "feel-beyond",
                "OutputEntry",
                ".dmn",
                dmn("dmn-output-for", "", "", "a", "")
                        .replace("<text>1</text>", "<text>count(for i in 1..300 return i)</text>"),
                false);
        add(
                "dmn-literal-for",
                "feel-beyond",
                "Literal",
                ".dmn",
                DMN.formatted(
                        "<decision id='d' name='d'><variable name='x'/><literalExpression id='Literal'><text>count(for i in 1..9 return i)</text></literalExpression></decision>"),
                false);
    }

    private void attributes() {
        add(
                "dmn-attribute",
                "unknown-part",
                "InputExpression",
                ".dmn",
                dmn(
                        "dmn-attribute",
                        "camunda:class='java.lang.Runtime' xmlns:camunda='http://camunda.org/schema/1.0/dmn'",
                        "",
                        "a",
                        ""),
                false);
        add(
                "dmn-schema-location",
                "outside",
                "InputExpression",
                ".dmn",
                dmn(
                        "dmn-schema-location",
                        "xsi:schemaLocation='urn:x http://localhost:1/x.xsd' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'",
                        "",
                        "a",
                        ""),
                false);
    }

    private void input(String name, String rule, String feel) {
        add("dmn-" + name, rule, "InputExpression", ".dmn", dmn("dmn-" + name, "", "", escaped(feel), ""), false);
    }

    private void entry(String name, String rule, String feel) {
        add("dmn-entry-" + name, rule, "InputEntry", ".dmn", dmn("dmn-" + name, "", "", "a", escaped(feel)), false);
    }

    private static String escaped(String feel) {
        return feel.replace("<", "&lt;");
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
