package org.dealgate.people;

import java.util.Arrays;
import java.util.Optional;

/** The positions that the approval matrix names. */
public enum Position {
    HEAD_OF_SALES("head-of-sales"),
    FINANCE_DIRECTOR("finance-director"),
    CHIEF_EXECUTIVE("chief-executive");

    private final String key;

    Position(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Position> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }
}
