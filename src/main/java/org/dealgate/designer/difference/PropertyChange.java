package org.dealgate.designer.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property that differs. Its label: {@code difference.property.<property>} with the names as arguments, the
 * technical name where the bundle has none.
 *
 * @param names what tells it from others of its kind: the name of an input, the title of a column
 * @param technical as the file calls it
 * @param before null where it was not there; a reference shows the name of what it refers to
 * @param after null where it is not there any more
 */
public record PropertyChange(
        String property,
        List<String> names,
        String technical,
        Aspect aspect,
        @Nullable String before,
        @Nullable String after) {

    /** What a property is about. */
    public enum Aspect {
        /** What happens when it runs, or what people read. */
        MEANING,
        /** Its place among others: of a rule in its table, of a field in its form. */
        ORDER,
        /** Where and how it is drawn. */
        LAYOUT,
        /** Nothing that shows or runs: ids within an element, the tool that wrote the file. */
        TECHNICAL
    }

    public PropertyChange {
        names = List.copyOf(names);
    }
}
