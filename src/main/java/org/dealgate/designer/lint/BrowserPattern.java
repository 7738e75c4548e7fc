package org.dealgate.designer.lint;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a browser's {@code RegExp} refuses for certain: where there is a doubt, the browser is taken to know better. */
final class BrowserPattern {

    /** Nobody writes longer ones. */
    private static final int LONGEST = 4000;

    private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);
    private static final Pattern CHARACTERS = Pattern.compile("\\[\\^?([^\\]]*)]");
    private static final Pattern FROM_TO = Pattern.compile("([^\u0000])-([^\u0000])", Pattern.DOTALL);
    private static final Pattern TIMES = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    private static final Pattern GROUP = Pattern.compile("\\(\\?(?:[:=!]|<[=!]|<[\\p{L}_$][\\p{L}\\p{N}_$]*>)");
    private static final Pattern NOTHING_TO_REPEAT = Pattern.compile("(?:^|[(|^$*])\\*");

    private BrowserPattern() {}

    static boolean isRefused(String pattern) {
        if (pattern.length() > LONGEST) {
            return false;
        }
        String plain = ESCAPED.matcher(pattern).replaceAll("\u0000");
        String bare =
                GROUP.matcher(CHARACTERS.matcher(plain).replaceAll("\u0000")).replaceAll("(");
        String repeated = TIMES.matcher(bare).replaceAll("*").replaceAll("[*+?]\\??", "*");
        return bare.contains("\\")
                || bare.contains("[")
                || !isBalanced(bare)
                || NOTHING_TO_REPEAT.matcher(repeated).find()
                || any(TIMES, bare, BrowserPattern::isMoreThanMost)
                || any(CHARACTERS, plain, set -> any(FROM_TO, set.group(1), BrowserPattern::isBackwards));
    }

    private static boolean isBalanced(String bare) {
        int open = 0;
        for (char c : bare.toCharArray()) {
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static boolean any(Pattern part, String in, Predicate<MatchResult> test) {
        return part.matcher(in).results().anyMatch(test);
    }

    private static boolean isMoreThanMost(MatchResult times) {
        String most = times.group(2);
        return most != null && !most.isEmpty() && new BigInteger(times.group(1)).compareTo(new BigInteger(most)) > 0;
    }

    private static boolean isBackwards(MatchResult range) {
        return range.group(1).codePointAt(0) > range.group(2).codePointAt(0);
    }
}
