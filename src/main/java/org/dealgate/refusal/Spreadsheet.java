package org.dealgate.refusal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a CSV file needs in order to be opened by a spreadsheet: its formulas are text that begins like one and is no plain number. */
public final class Spreadsheet {

    /** With it before the first line, a spreadsheet reads UTF-8 and not what is usual on its machine. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LIKE_ONE = "(?![+-]?\\d+(\\.\\d+)?\\z)[=+\\-@\\t\\r].*";
    private static final Pattern LIVE = Pattern.compile("(?s)'*" + LIKE_ONE);
    private static final Pattern INERT = Pattern.compile("(?s)'+" + LIKE_ONE);

    private Spreadsheet() {}

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
