package org.dealgate.designer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealgate.designer.release.Release.Kind;
import org.dealgate.designer.release.Release.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of releases and of migrations. */
class ReleaseTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"release", "migration"})
    void both_languages_say_the_same_things_and_each_once(String bundle) throws IOException {
        assertThat(keys(bundle)).doesNotHaveDuplicates().containsExactlyElementsOf(keys(bundle + "_zh"));
    }

    @Test
    void every_state_and_kind_has_a_word() throws IOException {
        for (State state : State.values()) {
            assertThat(keys("release")).contains("release.state." + state);
        }
        assertThat(keys("release")).contains("release.kind." + Kind.DIRECT, "release.kind." + Kind.BACK);
    }

    private static List<String> keys(String bundle) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/messages", bundle + ".properties")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
