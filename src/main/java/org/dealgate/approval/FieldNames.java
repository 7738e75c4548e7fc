package org.dealgate.approval;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the fields of terms, see {@link TermsFields}, in words. */
@Component
public class FieldNames {

    private final MessageSource messages;

    FieldNames(MessageSource messages) {
        this.messages = messages;
    }

    /** The field's own name where the bundles have none. */
    public String of(Collection<String> fields, Locale language) {
        return fields.stream()
                .map(field -> messages.getMessage("approval.field." + field, null, field, language))
                .collect(Collectors.joining(messages.getMessage("approval.comma", null, language)));
    }

    /** Why an approval of earlier terms counts, in a sentence. */
    public String why(StandsWhy why, Locale language) {
        return why.changed().isEmpty()
                ? messages.getMessage("approval.stands.same", new Object[] {why.approvedTerms()}, language)
                : messages.getMessage(
                        "approval.stands.changed",
                        new Object[] {why.approvedTerms(), of(why.changed(), language), of(why.looksAt(), language)},
                        language);
    }
}
