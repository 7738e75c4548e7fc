package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealgate.stakeholder.BuyerRole;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why to see somebody. */
@Component
public class ReasonText {

    private final MessageSource messages;

    ReasonText(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Reason reason, Locale locale) {
        String variant = reason.variant().isEmpty() ? "" : "." + reason.variant();
        Object[] args = reason.args().stream().map(arg -> said(arg, locale)).toArray();
        return messages.getMessage("contact.why." + reason.rule() + variant, args, locale);
    }

    private Object said(Object arg, Locale locale) {
        if (arg instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(day);
        }
        if (arg instanceof BuyerRole role) {
            return messages.getMessage("stakeholder.role." + role, null, locale);
        }
        if (arg instanceof List<?> list) {
            String comma = messages.getMessage("contact.comma", null, locale);
            return list.stream().map(one -> String.valueOf(said(one, locale))).collect(Collectors.joining(comma));
        }
        return arg;
    }
}
