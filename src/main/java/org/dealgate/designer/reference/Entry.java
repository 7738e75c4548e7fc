package org.dealgate.designer.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A name with what it means, in somebody's language.
 *
 * @param labels of its details, by what they say
 */
record Entry(Name name, String meaning, String example, Map<String, String> labels) {

    /** Whether all the words occur in it, wherever. */
    boolean has(List<String> words) {
        String text = Stream.concat(
                        Stream.of(name.name(), meaning, example),
                        name.details().stream().flatMap(detail -> detail.values().stream()))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .reduce("", (one, other) -> one + "\n" + other);
        return words.stream().allMatch(text::contains);
    }
}
