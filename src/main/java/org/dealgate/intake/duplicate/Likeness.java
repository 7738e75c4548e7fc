package org.dealgate.intake.duplicate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much two names are alike: the share of letter groups that they have in common, 0 to 1. It is 0 where a word of the
 * one with fewer words has nothing like it in the other, however much the rest has in common: such a word tells two
 * companies or two models apart.
 */
final class Likeness {

    /** From here on two customers may be one. */
    static final double OF_CUSTOMERS = 0.6;

    /** From here on two items may be one. */
    static final double OF_ITEMS = 0.7;

    private static final double OF_WORDS = 0.5;

    private Likeness() {}

    static double of(Name one, Name other) {
        if (one.saysTheSameAs(other)) {
            return 1;
        }
        boolean fewer = one.words().size() <= other.words().size();
        List<String> words = fewer ? one.words() : other.words();
        List<String> among = fewer ? other.words() : one.words();
        boolean allFound = words.stream().allMatch(word -> among.stream().anyMatch(w -> sameWord(word, w)));
        return allFound ? common(one.grams(), other.grams()) : 0;
    }

    /** A number is the same or another one; it is never nearly the same. */
    private static boolean sameWord(String word, String other) {
        return word.equals(other)
                || !Character.isDigit(word.charAt(0)) && common(Name.grams(word), Name.grams(other)) >= OF_WORDS;
    }

    private static double common(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }
}
