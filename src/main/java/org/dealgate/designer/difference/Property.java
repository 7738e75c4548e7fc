package org.dealgate.designer.difference;

import java.util.List;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * One property of a part.
 *
 * @param path tells it from the part's other ones, before and after alike
 * @param property what {@link PropertyChange#property()} says of it
 * @param value what is compared
 * @param shown what people read in its place
 */
record Property(
        String path, String property, List<String> names, String technical, Aspect aspect, String value, String shown) {

    /** Of one of the two sides at least. */
    static PropertyChange change(@Nullable Property before, @Nullable Property after) {
        Property either = after != null ? after : before;
        if (either == null) {
            throw new IllegalArgumentException("A property of nothing");
        }
        return new PropertyChange(
                either.property,
                either.names,
                either.technical,
                either.aspect,
                before == null ? null : before.shown,
                after == null ? null : after.shown);
    }
}
