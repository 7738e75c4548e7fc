package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.designer.difference.Change.Kind;

/** How many elements were added, removed, changed, moved; those of which nobody would notice do not count. */
record Summary(Kind kind, long count) {

    static List<Summary> of(Difference difference) {
        List<Summary> summaries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = Stream.concat(difference.meaningful().stream(), difference.moved().stream())
                    .filter(change -> change.is(kind))
                    .count();
            if (count > 0) {
                summaries.add(new Summary(kind, count));
            }
        }
        return summaries;
    }
}
