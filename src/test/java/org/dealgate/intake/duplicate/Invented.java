package org.dealgate.intake.duplicate;

import java.util.UUID;
import java.util.stream.Collectors;

/** Names that no other test's names are like. */
public final class Invented {

    private Invented() {}

    public static String name() {
        return word() + " " + word();
    }

    static String word() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .limit(9)
                .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                .collect(Collectors.joining());
    }
}
