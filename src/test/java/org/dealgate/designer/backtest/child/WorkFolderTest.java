package org.dealgate.designer.backtest.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.backtest.decision.GeneratedTapes;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;

class WorkFolderTest {

    private static final ModelFile MATRIX = GeneratedTapes.file("approval-matrix");

    @Test
    void a_folder_is_gone_when_it_is_closed() {
        Path path;
        try (var folder = write()) {
            path = folder.path();
            assertThat(path).isDirectory();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void a_file_that_holds_several_decisions_is_written_once() throws IOException {
        try (var folder = write();
                var written = Files.list(folder.path().resolve("versions"))) {
            assertThat(written).hasSize(1);
            assertThat(folder.models(folder.job()).of("approval-matrix:1,approval-tier:1,other:1"))
                    .containsOnlyKeys("approval-matrix:1", "approval-tier:1")
                    .containsValue(MATRIX);
        }
    }

    @Test
    void what_a_program_left_that_was_ended_is_taken_away_and_what_others_need_still_is_not() throws IOException {
        Path left = Files.createTempDirectory("dealgate-backtest-999999999999-");
        Files.writeString(left.resolve("job.json"), "{}");

        try (var mine = write();
                var another = write()) {
            assertThat(left).doesNotExist();
            assertThat(mine.path()).isNotEqualTo(another.path()).isDirectory();
        }
    }

    private static WorkFolder write() {
        return WorkFolder.write(
                List.of(MATRIX),
                Map.of("approval-matrix:1", MATRIX, "approval-tier:1", MATRIX),
                List.of(),
                GeneratedTapes.FIRST_OPENED,
                GeneratedTapes.HOURS);
    }
}
