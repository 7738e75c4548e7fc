package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class LintTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"lint", "lint_zh"})
    void every_check_says_what_is_wrong_and_what_to_do(String bundle) throws IOException {
        Properties texts = texts(bundle);

        assertThat(Arrays.stream(Check.values())
                        .flatMap(check -> Stream.of("lint." + check.rule(), "lint." + check.rule() + ".do")))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "lint_zh"})
    void no_text_is_left_over(String bundle) throws IOException {
        List<String> checked = Arrays.stream(Check.values()).map(Check::rule).toList();
        String elsewhere = elsewhere();

        assertThat(texts(bundle).stringPropertyNames())
                .map(key -> key.replaceFirst("^lint\\.", "").replaceFirst("\\.do$", ""))
                .allSatisfy(rule -> assertThat(checked.contains(rule) || isNamed(rule, elsewhere))
                        .as(rule)
                        .isTrue());
    }

    private static Properties texts(String bundle) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/" + bundle + ".properties"), "UTF-8"));
    }

    /** As a whole, or with an ending. */
    private static boolean isNamed(String rule, String sources) {
        int ending = rule.lastIndexOf('-');
        return sources.contains('"' + rule + '"')
                || ending > 0
                        && sources.contains('"' + rule.substring(0, ending) + '"')
                        && sources.contains('"' + rule.substring(ending) + '"');
    }

    /** What models must not contain, and why files cannot be read, is named there. */
    private static String elsewhere() throws IOException {
        var sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/dealgate/workflow"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
