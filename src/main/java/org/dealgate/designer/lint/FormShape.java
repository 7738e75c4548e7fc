package org.dealgate.designer.lint;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A form as a whole, and what it is made of: what form-js does not open, and nobody finds. */
final class FormShape implements Rule {

    /** What form-js 1.8.7 knows. */
    private static final Set<String> SHOWN = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "expression",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "image",
            "table",
            "html",
            "spacer",
            "separator",
            "group",
            "dynamiclist",
            "iframe",
            "button",
            "default");

    private static final int SCHEMA = 16;

    @Override
    public void check(Models models, Findings findings) {
        for (FormModel form : models.forms()) {
            whole(form, models, findings);
            if (!form.root().at("components").isArray()) {
                findings.add(Check.FORM_WITHOUT_COMPONENTS, form.root());
            }
            var ids = new HashSet<String>();
            var keys = new HashSet<String>();
            form.components().forEach(component -> {
                component(component, findings);
                component
                        .id()
                        .filter(id -> !ids.add(id))
                        .ifPresent(id -> findings.add(Check.DUPLICATE_ID, component, id));
                component
                        .key()
                        .filter(key -> !keys.add(key))
                        .ifPresent(key -> findings.add(Check.FORM_DUPLICATE_KEY, component, key));
            });
        }
    }

    private static void whole(FormModel form, Models models, Findings findings) {
        String id = form.id().orElse("");
        if (id.isEmpty()) {
            findings.add(Check.FORM_WITHOUT_ID, form.root());
        } else if (models.allProcesses().stream()
                .flatMap(process -> process.process().all())
                .noneMatch(element ->
                        element.attribute("camunda:formRef").filter(id::equals).isPresent())) {
            findings.add(Check.FORM_UNUSED, form.root(), id);
        }
        int schema = form.root().at("schemaVersion").asInt(SCHEMA);
        if (schema > SCHEMA) {
            findings.add(Check.FORM_TOO_NEW, form.root(), String.valueOf(schema));
        }
        if (!form.root().text("executionPlatform").equals(Optional.of("Camunda Platform"))) {
            findings.add(Check.FORM_PLATFORM, form.root());
        }
    }

    private static void component(FormComponent component, Findings findings) {
        if (component.type().isEmpty()) {
            findings.add(
                    Check.FORM_NO_COMPONENT,
                    component,
                    Beans.shortened(component.json().toString()));
        } else if (!SHOWN.contains(component.type())) {
            findings.add(Check.FORM_UNKNOWN_TYPE, component, component.type());
        } else if (component.has("components") && !component.at("components").isArray()) {
            findings.add(Check.FORM_WITHOUT_COMPONENTS, component);
        }
    }
}
