package org.dealgate.designer.difference;

import java.util.List;
import java.util.Locale;
import org.dealgate.designer.difference.Change.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts differences into words for people who are no programmers, in the reader's language. */
@Component
public class DifferenceWords {

    private static final String PROPERTY = "difference.property.";
    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final MessageSource messages;

    DifferenceWords(MessageSource messages) {
        this.messages = messages;
    }

    public List<ToldChange> of(List<Change> changes) {
        return changes.stream().map(this::of).toList();
    }

    public ToldChange of(Change change) {
        return new ToldChange(
                change.id(),
                title(change),
                type(change.type()),
                change.within(),
                kinds(change),
                change.properties().stream().map(p -> told(change, p)).toList(),
                change.counterpart());
    }

    private List<ToldChange.Sign> kinds(Change change) {
        return List.of(Kind.values()).stream()
                .filter(change::is)
                .map(kind -> new ToldChange.Sign(kind, say("difference.kind." + kind)))
                .toList();
    }

    /** Where a file comes from. */
    String of(Side side) {
        return say(side.said(), side.args().toArray());
    }

    private String title(Change change) {
        return change.type().equals("dmn:rule") ? say("difference.rule", change.title()) : change.title();
    }

    private ToldProperty told(Change change, PropertyChange property) {
        Object[] names = property.names().toArray();
        String own = known(PROPERTY + local(change.type()) + "." + property.property(), names);
        String label = own != null ? own : known(PROPERTY + property.property(), names);
        return new ToldProperty(
                label != null ? label : technical(property),
                property.technical(),
                value(property, property.before()),
                value(property, property.after()));
    }

    private static String technical(PropertyChange property) {
        return property.names().isEmpty()
                ? property.technical()
                : property.technical() + " (" + String.join(", ", property.names()) + ")";
    }

    private @Nullable String value(PropertyChange property, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.isEmpty()) {
            return say("difference.empty");
        }
        if (property.property().equals("type")) {
            return type(value);
        }
        return value(property.property(), value);
    }

    /** A word of the modelling language in the reader's words; what is no such word stays as it is. */
    String value(String property, String value) {
        if (YES_OR_NO.contains(value)) {
            return say("difference.value." + value);
        }
        String known = known("difference.value." + property + "." + value.replace(' ', '-'));
        return known == null ? value : known;
    }

    private String type(String type) {
        String known = known("difference.type." + local(type));
        return known == null ? type : known;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private @Nullable String known(String key, Object... args) {
        return messages.getMessage(key, args, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
