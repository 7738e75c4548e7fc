package org.dealgate.designer.difference;

import java.util.List;
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

    public boolean is(String kind) {
        return kinds.stream().anyMatch(sign -> sign.kind().name().equals(kind));
    }
}
