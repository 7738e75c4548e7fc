package org.dealgate.designer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.Statements;
import org.dealgate.designer.release.ReleaseView.FileChange;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.walk.ChangedModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class ReleaseViewTest {

    private static final ModelFile MATRIX = changed("approval-matrix.dmn", "head-of-sales", "finance-director");
    private static final ModelFile REVIEW = changed("technical-review.bpmn", "Review technical fit", "Check it");

    @Autowired
    private ReleaseView view;

    @Test
    void each_file_is_compared_with_what_is_live_in_as_many_statements_however_many_there_are() {
        List<String> forOne = Statements.of(() -> view.changes(List.of(MATRIX)));

        assertThat(view.changes(List.of(REVIEW, MATRIX)))
                .allSatisfy(change -> assertThat(change.changes()).isNotEmpty())
                .extracting(FileChange::file)
                .containsExactly(REVIEW.name(), MATRIX.name());
        assertThat(Statements.of(() -> view.changes(List.of(REVIEW, MATRIX)))).hasSameSizeAs(forOne);
    }

    private static ModelFile changed(String name, String old, String now) {
        return new ModelFile(
                name,
                ChangedModels.shipped("processes/" + name).replace(old, now).getBytes(StandardCharsets.UTF_8));
    }
}
