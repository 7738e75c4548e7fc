package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class LintTextsTest {

    /** What a file can be that cannot be read at all. */
    private static final List<String> UNREADABLE =
            List.of("doctype", "malformed", "too-large", "too-many-elements", "too-deep", "form-malformed");

    @ParameterizedTest
    @ValueSource(strings = {"lint", "lint_zh"})
    void every_rule_says_what_is_wrong_and_what_to_do(String bundle) throws IOException {
        var texts = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/" + bundle + ".properties"), "UTF-8"));

        assertThat(texts.stringPropertyNames()).isEqualTo(keys());
        assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    private static Set<String> keys() {
        var keys = new TreeSet<String>();
        Stream.concat(Arrays.stream(Check.values()).map(Check::rule), UNREADABLE.stream())
                .forEach(rule -> keys.addAll(List.of("lint." + rule, "lint." + rule + ".do")));
        return keys;
    }
}
