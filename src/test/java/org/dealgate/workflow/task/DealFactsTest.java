package org.dealgate.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DealFactsTest {

    @Test
    void names_all_that_forms_are_filled_with() throws IOException {
        String sheet = Files.readString(Path.of("src/main/java/org/dealgate/workflow/task/DealFactSheet.java"));

        assertThat(Pattern.compile("facts\\.put\\(\\s*\"(\\w+)\"")
                        .matcher(sheet)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(DealFacts.NAMES);
    }
}
