package org.dealgate.designer.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dealgate.workflow.task.DealFacts;

/** Forms against what Tasklist shows (form-js 1.8.7) and what the server takes. */
final class FormFields implements Rule {

    private static final Set<String> FILLED_IN =
            Set.of("textfield", "textarea", "number", "datetime", "checkbox", "radio", "select");
    private static final Set<String> NEVER_TAKEN = Set.of("checklist", "taglist", "dynamiclist", "expression");
    private static final Set<String> CHOSEN = Set.of("radio", "select");

    /** The names of process variables: form-js, FEEL and the engine's expressions read anything else in parts. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    @Override
    public void check(Models models, Findings findings) {
        for (FormModel form : models.forms()) {
            form.components().forEach(component -> {
                answer(component, findings);
                if (FILLED_IN.contains(component.type())) {
                    field(component, models, findings);
                }
            });
        }
    }

    private static void answer(FormComponent component, Findings findings) {
        String type = component.type();
        if (NEVER_TAKEN.contains(type)) {
            findings.add(Check.FORM_ANSWER_REFUSED, component, type);
        } else if (component.text("path").isPresent()) {
            findings.add(Check.FORM_ANSWER_REFUSED, component, "path");
        } else if (type.equals("datetime") && !component.isDate()) {
            findings.add(
                    Check.FORM_ANSWER_REFUSED,
                    component,
                    component.text("subtype").orElse(type));
        }
    }

    private static void field(FormComponent field, Models models, Findings findings) {
        String key = field.key().orElse("");
        if (key.isEmpty()) {
            findings.add(Check.FORM_WITHOUT_KEY, field);
        } else if (!NAME.matcher(key).matches()) {
            findings.add(Check.FORM_KEY_NO_NAME, field, key);
        }
        if (field.label().isEmpty()) {
            findings.add(Check.FORM_WITHOUT_LABEL, field, key);
        }
        if (field.isReadOnly()) {
            fact(field, key, models, findings);
        } else if (DealFacts.NAMES.contains(key)) {
            findings.add(Check.FORM_KEY_IS_FACT, field, key);
        }
        if (field.type().equals("number") && !field.has("decimalDigits")) {
            findings.add(Check.FORM_WITHOUT_DECIMALS, field, key);
        }
        if (CHOSEN.contains(field.type())) {
            options(field, findings);
        }
        limits(field, findings);
    }

    private static void fact(FormComponent field, String key, Models models, Findings findings) {
        if (field.is("validate", "required")) {
            findings.add(Check.FORM_REQUIRED_BUT_DISABLED, field, key);
        }
        boolean answered = models.allForms().stream()
                .flatMap(form -> form.fields(key).stream())
                .anyMatch(other -> !other.isReadOnly());
        if (!key.isEmpty() && !answered && !DealFacts.NAMES.contains(key) && !DealFacts.OF_TASKS.contains(key)) {
            findings.add(Check.FORM_UNKNOWN_FACT, field, key);
        }
    }

    /** Options are written in the form, or are a list that the program fills in under a plain name. */
    private static void options(FormComponent field, Findings findings) {
        String source = field.text("valuesKey")
                .or(() -> field.text("valuesExpression")
                        .map(text -> text.replaceFirst("^\\s*=", "").strip()))
                .orElse("");
        if (!source.isEmpty()) {
            if (!DealFacts.LISTS.contains(source)) {
                findings.add(Check.FORM_UNKNOWN_OPTIONS, field, source, String.join(", ", DealFacts.LISTS));
            }
        } else if (field.options().filter(options -> !options.isEmpty()).isEmpty()) {
            findings.add(Check.FORM_WITHOUT_OPTIONS, field);
        }
    }

    private static void limits(FormComponent field, Findings findings) {
        for (List<String> pair : List.of(List.of("min", "max"), List.of("minLength", "maxLength"))) {
            var from = field.at("validate", pair.get(0));
            var to = field.at("validate", pair.get(1));
            if (from.isNumber() && to.isNumber() && from.asDouble() > to.asDouble()) {
                findings.add(Check.FORM_LIMITS, field, pair.get(0), pair.get(1));
            }
        }
        field.text("validate", "pattern").ifPresent(pattern -> {
            if (BrowserPattern.isRefused(pattern)) {
                findings.add(Check.FORM_PATTERN, field, Beans.shortened(pattern));
            } else if (!isPattern(pattern)) {
                findings.add(Check.FORM_PATTERN_UNCHECKED, field, Beans.shortened(pattern));
            }
        });
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException | StackOverflowError e) {
            return false;
        }
    }
}
