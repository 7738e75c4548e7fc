package org.dealgate.designer.backtest.verdict;

import java.util.Arrays;
import java.util.List;

/**
 * Something that is said about a deal's trial.
 *
 * @param key its sentence is {@code backtest.note.} and this in the bundle
 * @param args of the sentence; a {@linkplain #word word} is put into the reader's language
 */
public record Note(String key, List<String> args) {

    private static final String WORD = "\u0001";

    public static Note of(String key, Object... args) {
        return new Note(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** An argument that some bundle has a word for; otherwise it is shown as it is. */
    public static String word(String prefix, String value) {
        return WORD + prefix + WORD + value;
    }

    /** The message key of an argument, then its fallback; the argument alone where it is no word. */
    public static String[] parts(String arg) {
        if (!arg.startsWith(WORD)) {
            return new String[] {arg};
        }
        int end = arg.indexOf(WORD, 1);
        String value = arg.substring(end + 1);
        return new String[] {arg.substring(1, end) + value, value};
    }
}
