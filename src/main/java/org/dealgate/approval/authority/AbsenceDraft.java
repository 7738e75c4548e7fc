package org.dealgate.approval.authority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Absence} as somebody typed it.
 *
 * @param person the one who enters it where null
 */
public record AbsenceDraft(
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
