package org.dealgate.workflow.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.springframework.stereotype.Component;

/** Checks what was sent in against the form, whatever the client checked before. */
@Component
public class FormCheck {

    private static final int LONGEST_NAME = 60;

    private final FieldValues values;
    private final FormConditions conditions;

    FormCheck(Clock clock, FormConditions conditions) {
        this.values = new FieldValues(clock);
        this.conditions = conditions;
    }

    /**
     * The answers by field key, without those left empty, hidden or read-only.
     *
     * @param prefilled what the form showed, for options and conditions
     * @throws Refusal with every problem, each naming its field
     */
    public Map<String, Object> answers(FormSchema form, Map<String, Object> sent, Map<String, Object> prefilled) {
        List<Problem> problems = new ArrayList<>(unknown(form, sent));
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Object> shown = shown(form, sent, prefilled);
        for (FormField field : form.fields()) {
            Visibility visibility = visibility(field, shown);
            if (visibility != Visibility.SHOWN && !(visibility == Visibility.UNKNOWN && hasValue(field, sent))) {
                continue;
            }
            try {
                Object value = values.read(field, sent.get(field.key()), prefilled);
                if (value != null) {
                    answers.put(field.key(), value);
                }
            } catch (FieldProblem e) {
                problems.add(e.problem());
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, problems);
        }
        return answers;
    }

    private static boolean hasValue(FormField field, Map<String, Object> sent) {
        Object value = sent.get(field.key());
        return value != null && !"".equals(value);
    }

    private enum Visibility {
        SHOWN,
        HIDDEN,
        UNKNOWN
    }

    private Visibility visibility(FormField field, Map<String, Object> shown) {
        if (field.readOnly()) {
            return Visibility.HIDDEN;
        }
        if (field.hide() == null) {
            return Visibility.SHOWN;
        }
        return conditions
                .test(field.hide(), shown)
                .map(hidden -> hidden ? Visibility.HIDDEN : Visibility.SHOWN)
                .orElse(Visibility.UNKNOWN);
    }

    /** What stood in the form when it was sent; a field left empty is null, as it is in the browser. */
    private static Map<String, Object> shown(FormSchema form, Map<String, Object> sent, Map<String, Object> prefilled) {
        var shown = new HashMap<String, Object>();
        form.fields().forEach(f -> shown.put(f.key(), null));
        shown.putAll(prefilled);
        form.fields().stream()
                .filter(f -> !f.readOnly())
                .forEach(f -> shown.put(
                        f.key(),
                        f.type() == FieldType.CHECKBOX && sent.get(f.key()) == null
                                ? Boolean.FALSE
                                : sent.get(f.key())));
        return shown;
    }

    private static List<Problem> unknown(FormSchema form, Map<String, Object> sent) {
        return sent.keySet().stream()
                .filter(name -> form.field(name).isEmpty())
                .limit(20)
                .map(FormCheck::readable)
                .map(name -> new Problem(name, "workflow.form.unknown", List.of(name)))
                .toList();
    }

    private static String readable(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) + "…" : clean;
    }
}
