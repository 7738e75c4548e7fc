package org.dealgate.refusal;

import java.util.regex.Pattern;

/**
 * What no text may hold that a person sends in: control characters, line and paragraph separators, lone surrogates, and
 * what turns the reading direction around.
 */
public final class Unsafe {

    private static final String CHARACTERS = "\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069";
    private static final Pattern IN_LINE = Pattern.compile("[" + CHARACTERS + "]");
    private static final Pattern IN_TEXT = Pattern.compile("[" + CHARACTERS + "&&[^\\n\\r\\t]]");

    private Unsafe() {}

    /** Whether the one line of text holds any of them. */
    public static boolean inLine(String line) {
        return IN_LINE.matcher(line).find();
    }

    /** The same for text of several lines, where line breaks and tabulators are welcome. */
    public static boolean inText(String text) {
        return IN_TEXT.matcher(text).find();
    }
}
