package org.dealgate.designer.difference;

import org.jspecify.annotations.Nullable;

/**
 * A property that differs, in the reader's language.
 *
 * @param label as people call it
 * @param technical as the file calls it
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record ToldProperty(
        String label,
        String technical,
        @Nullable String before,
        @Nullable String after) {}
