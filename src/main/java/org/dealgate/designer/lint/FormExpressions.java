package org.dealgate.designer.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.task.DealFacts;

/** The FEEL in forms: whether it can be read, and whether what it asks for is in the form. */
final class FormExpressions implements Rule {

    /** Where form-js evaluates what begins with an equals sign. */
    private static final List<String[]> PLACES = Stream.of(
                    "conditional.hide",
                    "readonly",
                    "label",
                    "description",
                    "text",
                    "source",
                    "alt",
                    "url",
                    "dataSource",
                    "columnsExpression",
                    "appearance.prefixAdorner",
                    "appearance.suffixAdorner",
                    "validate.min",
                    "validate.max",
                    "validate.minLength",
                    "validate.maxLength",
                    "expression")
            .map(place -> place.split("\\."))
            .toList();

    @Override
    public void check(Models models, Findings findings) {
        for (FormModel form : models.forms()) {
            Set<String> known = known(form, models);
            form.components()
                    .forEach(component -> PLACES.forEach(place -> component
                            .text(place)
                            .map(String::strip)
                            .filter(text -> text.startsWith("="))
                            .ifPresent(text -> expression(component, text.substring(1), known, findings))));
        }
    }

    /** Its own fields, the deal's facts, and what was answered in other forms. */
    private static Set<String> known(FormModel form, Models models) {
        Set<String> known = Stream.concat(models.allForms().stream(), Stream.of(form))
                .flatMap(FormModel::fields)
                .flatMap(field -> field.key().stream())
                .collect(Collectors.toSet());
        known.addAll(DealFacts.NAMES);
        known.addAll(DealFacts.OF_TASKS);
        return known;
    }

    private static void expression(FormComponent at, String text, Set<String> known, Findings findings) {
        try {
            FeelText.expression(text).variables().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> findings.add(Check.FORM_UNKNOWN_NAME, at, name));
        } catch (FeelText.Malformed e) {
            findings.add(Check.FORM_FEEL_MALFORMED, at, String.valueOf(e.getMessage()));
        }
    }
}
