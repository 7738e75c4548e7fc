package org.dealgate.workflow.deployment;

import java.util.regex.Pattern;

/** What of FEEL could lead out of its data. The engine runs no external function; this says so before it fails. */
final class Feel {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(|\\bexternal\\b");

    private Feel() {}

    /** Of its own, or one of Java's. */
    static boolean definesFunction(String expression) {
        return FUNCTION.matcher(TEXT.matcher(expression).replaceAll("")).find();
    }
}
