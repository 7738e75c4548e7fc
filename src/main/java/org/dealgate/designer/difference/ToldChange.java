package org.dealgate.designer.difference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealgate.designer.difference.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Change} in the reader's language.
 *
 * @param counterpart the id that an added element probably had, or a removed one got; null where there is none
 */
public record ToldChange(
        String id,
        String title,
        String type,
        @Nullable String within,
        List<Sign> kinds,
        List<ToldProperty> properties,
        @Nullable String counterpart) {

    /** @param word for instance <em>added</em> */
    public record Sign(Kind kind, String word) {}

    /** The kinds' names, as style sheets and scripts know them: {@code changed moved}. */
    public String marks() {
        return kinds.stream()
                .map(sign -> sign.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    public boolean is(String kind) {
        return kinds.stream().anyMatch(sign -> sign.kind().name().equals(kind));
    }
}
