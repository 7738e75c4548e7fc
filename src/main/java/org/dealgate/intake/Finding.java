package org.dealgate.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with, or noteworthy about, one row.
 *
 * @param row the line in the file, the header being line 1
 * @param field the column's name in the file; null where the whole row is meant
 * @param problem message key, resolved with {@code args}
 */
record Finding(
        Kind kind,
        long row,
        @Nullable String field,
        @Nullable String value,
        String problem,
        List<Object> args) {

    enum Kind {
        REJECTION,
        WARNING
    }

    static Finding rejection(long row, @Nullable String field, @Nullable String value, String problem, Object... args) {
        return new Finding(Kind.REJECTION, row, field, value, problem, List.of(args));
    }

    static Finding warning(long row, @Nullable String field, @Nullable String value, String problem, Object... args) {
        return new Finding(Kind.WARNING, row, field, value, problem, List.of(args));
    }
}
