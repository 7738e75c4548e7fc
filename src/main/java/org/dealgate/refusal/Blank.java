package org.dealgate.refusal;

import org.jspecify.annotations.Nullable;

/** What a reader sees nothing of: every kind of space, and characters that only steer the writing. */
public final class Blank {

    private Blank() {}

    public static boolean is(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Blank::isBlank);
    }

    /** The text without what cannot be seen around it. */
    public static String stripped(String text) {
        int[] points = text.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (start < end && isBlank(points[start])) {
            start++;
        }
        while (end > start && isBlank(points[end - 1])) {
            end--;
        }
        return new String(points, start, end - start);
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || point == 0x2800
                || point == 0x3164
                || point == 0x115F
                || point == 0x1160
                || point == 0xFFA0;
    }
}
