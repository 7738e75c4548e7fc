package org.dealgate.intake.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * Words of a customer's name that say nothing about who it is.
 *
 * @param words left out wherever they stand
 * @param endings left out at the end of a word, in scripts that write names without spaces
 */
record LegalForms(Set<String> words, List<String> endings) {

    private static final String ENDING = "-";

    static LegalForms read(Resource list) {
        try {
            List<String> lines = list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            return new LegalForms(
                    lines.stream().filter(line -> !line.startsWith(ENDING)).collect(Collectors.toSet()),
                    lines.stream()
                            .filter(line -> line.startsWith(ENDING))
                            .map(line -> line.substring(1))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that are left; all of them where nothing else would be. */
    List<String> without(List<String> name) {
        List<String> left = name.stream()
                .filter(word -> !words.contains(word))
                .map(this::withoutEnding)
                .filter(word -> !word.isEmpty())
                .toList();
        return left.isEmpty() ? name : left;
    }

    private String withoutEnding(String word) {
        return endings.stream()
                .filter(word::endsWith)
                .findFirst()
                .map(ending -> withoutEnding(word.substring(0, word.length() - ending.length())))
                .orElse(word);
    }
}
