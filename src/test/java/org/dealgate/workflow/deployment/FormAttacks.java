package org.dealgate.workflow.deployment;

/** Forms that bring in what is not theirs. */
class FormAttacks extends AttackList {

    @Override
    void fill() {
        forms();
        types();
        pictures();
    }

    /** The server and the browser must see the same. */
    private void types() {
        component(
                "type-in-list", "form-component", "Field_1", "{'type':['iframe'],'id':'Field_1','url':'https://evil'}");
        component("type-in-object", "form-component", "Field_1", "{'type':{'a':'iframe'},'id':'Field_1'}");
        component("type-without-id", "form-component", "attack", "{'type':['iframe'],'url':'https://evil'}");
        component(
                "type-in-group",
                "form-component",
                "G",
                "{'type':'group','id':'G','components':[{'type':['iframe'],'url':'https://evil'}]}");
        component("type-twice", "form-malformed", "", "{'type':'iframe','id':'Field_1','type':'textfield','key':'a'}");
        add("form-two", "form-malformed", "", ".form", form("") + form("{'type':'iframe','id':'Field_1'}"), false);
    }

    private void pictures() {
        picture("markdown", "Look: ![x](https://evil/b.png)");
        picture("markdown-empty", "![](https://evil/b.png)");
        picture("markdown-reference", "![x][y]\\n\\n[y]: https://evil/b.png");
        picture("markdown-svg", "![x](data:image/svg+xml;base64,PHN2Zy8+)");
        picture("markdown-escaped", "![a\\\\](data:image/png;b](https://evil/b.png)");
        picture("markdown-code", "![`](data:image/png;`](https://evil/b.png)");
        picture("tag", "<img src=https://evil/b.png>");
        picture("tag-capital", "<IMG/src=https://evil/b.png>");
        picture("tag-other", "<video poster=https://evil/b.png>");
        picture("tag-with-attribute", "<b style=background:url(https://evil/b.png)>x</b>");
        picture("tag-in-pieces", "<i{{a}}mg src=https://evil/b.png>");
        picture("markdown-in-pieces", "!{{a}}[x](https://evil/b.png)");
        picture("made", "{{\\\"!\\\"}}[x](https://evil/b.png)");
    }

    private void picture(String name, String text) {
        component(
                "picture-" + name,
                "form-image",
                "Field_1",
                "{'type':'text','id':'Field_1','text':'%s'}".formatted(text));
    }

    private void component(String name, String rule, String element, String component) {
        add("form-" + name, rule, element, ".form", form(component), false);
    }

    private void forms() {
        add(
                "form-html",
                "form-component",
                "Field_1",
                ".form",
                form("{'type':'html','id':'Field_1','content':'<img src=x onerror=alert(1)>'}"),
                false);
        add(
                "form-iframe",
                "form-component",
                "Field_1",
                ".form",
                form("{'type':'iframe','id':'Field_1','url':'https://example.com'}"),
                false);
        add("form-script", "form-unknown-type", "Field_1", ".form", form("{'type':'script','id':'Field_1'}"), false);
        add(
                "form-nested-html",
                "form-component",
                "Field_1",
                ".form",
                form(
                        "{'type':'group','id':'G','components':[{'type':'dynamiclist','id':'L','components':[{'type':'html','id':'Field_1'}]}]}"),
                false);
        add(
                "form-beacon",
                "form-image",
                "Field_1",
                ".form",
                form("{'type':'image','id':'Field_1','source':'https://example.com/seen.png'}"),
                false);
        add(
                "form-image-script",
                "form-image",
                "Field_1",
                ".form",
                form("{'type':'image','id':'Field_1','source':'data:image/svg+xml;base64,PHN2Zy8+'}"),
                false);
        add(
                "form-function",
                "feel-function",
                "Field_1",
                ".form",
                form(
                        "{'type':'textfield','id':'Field_1','key':'a','conditional':{'hide':'={f: function(a) external {java: {class: \\\"java.lang.System\\\", method signature: \\\"getenv(java.lang.String)\\\"}}, r: f(1)}.r'}}"),
                false);
        add(
                "form-for",
                "feel-beyond",
                "Field_1",
                ".form",
                form(
                        "{'type':'textfield','id':'Field_1','key':'a','conditional':{'hide':'=count(for i in 1..300, j in 1..300 return i) > 1'}}"),
                false);
        add(
                "form-template-for",
                "feel-beyond",
                "Field_1",
                ".form",
                form("{'type':'text','id':'Field_1','text':'{{#if a}}{{count(for i in 1..300 return i)}}{{/if}}'}"),
                false);
        add(
                "form-template-context",
                "feel-beyond",
                "Field_1",
                ".form",
                form("{'type':'text','id':'Field_1','text':'{{ {a: 1}.a }}'}"),
                false);
        add(
                "form-shadow",
                "bean-shadowed",
                "Field_1",
                ".form",
                form("{'type':'textfield','id':'Field_1','key':'pinned','properties':{'outcome':'true'}}"),
                false);
        add(
                "form-other-deal",
                "kept-variable",
                "Field_1",
                ".form",
                form("{'type':'textfield','id':'Field_1','key':'dealNumber','properties':{'outcome':'true'}}"),
                false);
        add(
                "form-pins",
                "form-id",
                "",
                ".form",
                "{\"id\":\"x:1,needs-proposal\",\"type\":\"default\",\"components\":[]}",
                false);
    }

    private static String form(String component) {
        return "{'id':'attack','type':'default','components':[%s]}"
                .formatted(component)
                .replace('\'', '"');
    }
}
