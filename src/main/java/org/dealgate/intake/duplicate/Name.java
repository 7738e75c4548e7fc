package org.dealgate.intake.duplicate;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a customer or an item is called, as it is compared: words in lower case without accents, width or punctuation;
 * letters, digits and the scripts that write without spaces are words apart.
 */
record Name(List<String> words) {

    private static final String IDEOGRAPHIC = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}";
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})[./](?=\\p{L}\\b)");
    private static final Pattern ACCENT = Pattern.compile("\\p{InCombiningDiacriticalMarks}");
    private static final Pattern WORD =
            Pattern.compile("[" + IDEOGRAPHIC + "ー]+|[\\p{L}&&[^" + IDEOGRAPHIC + "]]+|\\p{Nd}+");
    private static final Pattern UNSPACED = Pattern.compile("[" + IDEOGRAPHIC + "].*");

    /** Letters that no accent can be taken from; then two letters that are written for one with an accent. */
    private static final List<Map.Entry<String, String>> SAME = List.of(
            Map.entry("ß", "ss"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ø", "o"),
            Map.entry("œ", "o"),
            Map.entry("æ", "a"),
            Map.entry("ae", "a"),
            Map.entry("oe", "o"),
            Map.entry("ue", "u"));

    static Name ofItem(String text) {
        return new Name(split(text));
    }

    static Name ofCustomer(String text, LegalForms forms) {
        return new Name(forms.without(split(text)));
    }

    static Name ofKey(String key) {
        return new Name(Arrays.asList(key.split(" ")));
    }

    String key() {
        return String.join(" ", words);
    }

    /** The same with and without spaces in it. */
    boolean saysTheSameAs(Name other) {
        return String.join("", words).equals(String.join("", other.words));
    }

    Set<String> grams() {
        return words.stream()
                .flatMap(word -> grams(word).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Three letters each of a spaced word, its edges among them; two characters each where a word has no spaces. */
    static Set<String> grams(String word) {
        boolean unspaced = UNSPACED.matcher(word).matches();
        String edged = unspaced ? word : "  " + word + " ";
        int[] letters = edged.codePoints().toArray();
        int size = Math.min(unspaced ? 2 : 3, letters.length);
        return IntStream.rangeClosed(0, letters.length - size)
                .mapToObj(start -> new String(letters, start, size))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> split(String text) {
        String plain = INITIALS.matcher(Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("['’`]", "");
        String letters = Normalizer.normalize(
                ACCENT.matcher(Normalizer.normalize(plain, Form.NFD)).replaceAll(""), Form.NFC);
        for (var same : SAME) {
            letters = letters.replace(same.getKey(), same.getValue());
        }
        List<String> words =
                WORD.matcher(letters).results().map(found -> found.group()).toList();
        return words.isEmpty() ? List.of(letters.strip()) : words;
    }
}
