package org.dealgate.designer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every published name has a meaning and an example in both languages, and no meaning is left over. */
class ReferenceTextsTest {

    private static final List<Name> NAMES = Names.all();

    @ParameterizedTest
    @ValueSource(strings = {"reference", "reference_zh"})
    void every_name_has_a_meaning_and_an_example(String bundle) throws IOException {
        assertThat(keys(texts(bundle), "reference.name."))
                .isEqualTo(keys(NAMES.stream().flatMap(name -> Stream.of(name.key(), name.key() + ".example"))));
        assertThat(texts(bundle).values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "reference_zh"})
    void every_kind_and_every_detail_is_labelled(String bundle) throws IOException {
        assertThat(keys(texts(bundle), "reference.kind."))
                .isEqualTo(keys(Stream.of(Kind.values())
                        .map(kind -> "reference.kind." + kind.key())
                        .flatMap(key -> Stream.of(key, key + ".about"))));
        assertThat(keys(texts(bundle), "reference.detail."))
                .isEqualTo(keys(NAMES.stream()
                        .flatMap(name -> name.details().stream())
                        .map(detail -> "reference.detail." + detail.what())));
    }

    private static Set<String> keys(Properties texts, String prefix) {
        return keys(texts.stringPropertyNames().stream().filter(key -> key.startsWith(prefix)));
    }

    private static Set<String> keys(Stream<String> keys) {
        var sorted = new TreeSet<String>();
        keys.forEach(sorted::add);
        return sorted;
    }

    private static Properties texts(String bundle) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/" + bundle + ".properties"), "UTF-8"));
    }
}
