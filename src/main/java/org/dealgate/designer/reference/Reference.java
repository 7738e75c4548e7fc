package org.dealgate.designer.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The published list of what a model may use, in somebody's language. */
@Component
class Reference {

    private final MessageSource messages;
    private final SingletonSupplier<List<Name>> names = SingletonSupplier.of(Names::all);

    Reference(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * By kind, then by name.
     *
     * @param query words that all have to occur; null or blank for everything
     */
    List<Entry> find(@Nullable String query, Locale language) {
        List<String> words = query == null
                ? List.of()
                : Stream.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .toList();
        return names.obtain().stream()
                .map(name -> entry(name, language))
                .filter(entry -> entry.has(words))
                .toList();
    }

    private Entry entry(Name name, Locale language) {
        Map<String, String> labels = new TreeMap<>();
        name.details()
                .forEach(detail -> labels.put(detail.what(), text("reference.detail." + detail.what(), language)));
        return new Entry(name, text(name.key(), language), text(name.key() + ".example", language), labels);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
