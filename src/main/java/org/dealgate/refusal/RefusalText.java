package org.dealgate.refusal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.dealgate.refusal.Refusal.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a refusal into words. */
@Component
public class RefusalText {

    private final MessageSource messages;

    RefusalText(MessageSource messages) {
        this.messages = messages;
    }

    /** All problems as sentences, one after the other. */
    public String of(Refusal refusal, Locale locale) {
        return refusal.problems().stream().map(p -> of(p, locale)).collect(Collectors.joining(" "));
    }

    /** One problem as a sentence; it starts with the field's name where a field is at fault. */
    public String of(Problem problem, Locale locale) {
        String sentence = messages.getMessage(problem.key(), problem.args().toArray(), problem.key(), locale);
        return problem.field() == null ? String.valueOf(sentence) : problem.field() + ": " + sentence;
    }
}
