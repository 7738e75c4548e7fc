package org.dealgate.designer.reference;

import java.util.List;

/**
 * Something that models may name. Its meaning is the message {@code reference.name.<kind>.<name>}, its example the same
 * with {@code .example}.
 */
record Name(Kind kind, String name, List<Detail> details) {

    Name {
        details = details.stream().filter(detail -> !detail.values().isEmpty()).toList();
    }

    String key() {
        return "reference.name." + kind.key() + "." + name;
    }

    /** Where it stands on the page. */
    public String anchor() {
        return anchor(kind, name);
    }

    static String anchor(Kind kind, String name) {
        return kind.key() + "-" + name;
    }
}
