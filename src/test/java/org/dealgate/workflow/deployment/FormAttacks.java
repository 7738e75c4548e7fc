package org.dealgate.workflow.deployment;

/** Forms that bring in what is not theirs. */
class FormAttacks extends AttackList {

    @Override
    void fill() {
        forms();
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
                        "{'type':'textfield','id':'Field_1','key':'a','conditional':{'hide':'={f: function(a) external {java: {class: \\\"java.lang.System\\\"}}}.f(1)'}}"),
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
