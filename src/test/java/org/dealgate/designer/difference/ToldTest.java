package org.dealgate.designer.difference;

import static org.dealgate.designer.difference.Shipped.edited;
import static org.dealgate.designer.difference.Shipped.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a reader is told about an edit of a shipped model, a line for each property. */
abstract class ToldTest {

    static DifferenceWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames("messages/difference");
        return new DifferenceWords(messages);
    }

    static List<String> told(String name, String... replaced) {
        return told(Difference.of(Shipped.file(name), Shipped.file(name, edited(text(name), replaced))));
    }

    static List<String> told(Difference difference) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        return words().of(difference.changes()).stream()
                .flatMap(change -> lines(change).stream())
                .toList();
    }

    private static List<String> lines(ToldChange change) {
        String kinds = String.join(
                " and ", change.kinds().stream().map(ToldChange.Sign::word).toList());
        String head = change.type() + " " + change.title() + " " + kinds;
        if (change.properties().isEmpty()) {
            return List.of(head);
        }
        return change.properties().stream()
                .map(p -> head + "; " + p.label() + ": " + shown(p.before()) + " → " + shown(p.after()))
                .toList();
    }

    private static String shown(@Nullable String value) {
        return Objects.requireNonNullElse(value, "–");
    }
}
