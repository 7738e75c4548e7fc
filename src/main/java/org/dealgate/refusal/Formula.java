package org.dealgate.refusal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet that opens a CSV file takes for a formula: text that begins like one and is no plain number. */
public final class Formula {

    private static final String LIKE_ONE = "(?![+-]?\\d+(\\.\\d+)?\\z)[=+\\-@\\t\\r].*";
    private static final Pattern LIVE = Pattern.compile("(?s)'*" + LIKE_ONE);
    private static final Pattern INERT = Pattern.compile("(?s)'+" + LIKE_ONE);

    private Formula() {}

    /** The text with an apostrophe before it where it would be one; empty where there is none. */
    public static String inert(@Nullable String text) {
        String given = text == null ? "" : text;
        return LIVE.matcher(given).matches() ? "'" + given : given;
    }

    /** The text that was made {@link #inert}. */
    public static String original(String inert) {
        return INERT.matcher(inert).matches() ? inert.substring(1) : inert;
    }
}
