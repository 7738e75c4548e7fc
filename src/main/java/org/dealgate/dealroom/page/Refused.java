package org.dealgate.dealroom.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.refusal.RefusalText;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows a form again after a refusal: sentences next to their fields, and everything that was typed. */
@Component
public class Refused {

    private static final Set<String> BOXES = Set.of("roles", "file");

    private final RefusalText text;

    Refused(RefusalText text) {
        this.text = text;
    }

    public static HttpStatus status(Refusal refusal) {
        return HttpStatus.valueOf(refusal.kind().status());
    }

    public FormState form(String id, MultiValueMap<String, String> sent, Refusal refusal) {
        var locale = LocaleContextHolder.getLocale();
        Map<String, String> errors = new LinkedHashMap<>();
        StringBuilder message = new StringBuilder();
        for (Problem problem : refusal.problems()) {
            String sentence = text.of(new Problem(null, problem.key(), problem.args()), locale);
            String field = problem.field();
            if (field != null && shown(sent, field)) {
                errors.merge(field, sentence, (a, b) -> a.equals(b) ? a : a + " " + b);
            } else {
                message.append(message.isEmpty() ? "" : " ").append(sentence);
            }
        }
        return new FormState(id, sent, errors, message.isEmpty() ? null : message.toString());
    }

    /** Whether the form has a place for it: an input, or a list of rows; boxes that nobody ticked are not sent at all. */
    private static boolean shown(MultiValueMap<String, String> sent, String field) {
        return sent.containsKey(field)
                || BOXES.contains(field)
                || sent.keySet().stream().anyMatch(name -> name.startsWith(field + "["));
    }

    /** All of it in one paragraph, for where there is no form to show it at. */
    public String sentence(Refusal refusal) {
        var locale = LocaleContextHolder.getLocale();
        return refusal.problems().stream()
                .map(problem -> text.of(new Problem(null, problem.key(), problem.args()), locale))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
