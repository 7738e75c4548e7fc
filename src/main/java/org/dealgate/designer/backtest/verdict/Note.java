package org.dealgate.designer.backtest.verdict;

import java.util.List;

/**
 * Something that is said about a deal's trial.
 *
 * @param key its sentence is {@code backtest.note.} and this in the bundle
 * @param args of the sentence
 */
public record Note(String key, List<String> args) {

    public static Note of(String key, Object... args) {
        return new Note(key, List.of(args).stream().map(String::valueOf).toList());
    }
}
