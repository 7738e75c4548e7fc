package org.dealgate.designer.reference;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to know of a name.
 *
 * @param what its label is the message {@code reference.detail.<what>}
 * @param of what the values are names of; null where they are not
 * @param values as models write them
 */
record Detail(String what, @Nullable Kind of, List<String> values) {

    static Detail of(String what, String... values) {
        return new Detail(what, null, List.of(values));
    }

    static Detail of(String what, Collection<String> values) {
        return new Detail(what, null, List.copyOf(values));
    }

    /** Where the value stands on the page. */
    public String anchor(String value) {
        return Name.anchor(Objects.requireNonNull(of), value);
    }

    static Detail names(String what, Kind of, Collection<String> names) {
        return new Detail(what, of, names.stream().distinct().sorted().toList());
    }
}
