package org.dealgate.designer.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgate.DealgateTest;
import org.dealgate.Statements;
import org.dealgate.designer.backtest.SuggestedRenamings.Gone;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.walk.ChangedModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class DeployedFilesTest {

    private static final ModelFile MATRIX = changed("approval-matrix.dmn", "\"approval-level\"", "\"approval-step\"");
    private static final ModelFile REVIEW = changed("technical-review.bpmn", "ReviewTechnicalFit", "CheckDesign");

    @Autowired
    private SuggestedRenamings renamings;

    @Test
    void what_is_gone_from_each_file_is_found_in_one_statement_however_many_there_are() {
        assertThat(renamings.of(List.of(REVIEW, MATRIX)))
                .extracting(Gone::id)
                .containsExactly("ReviewTechnicalFit", "approval-level");
        assertThat(Statements.of(() -> renamings.of(List.of(REVIEW, MATRIX)))).hasSize(1);
    }

    private static ModelFile changed(String name, String old, String now) {
        return new ModelFile(
                name,
                ChangedModels.shipped("processes/" + name).replace(old, now).getBytes(StandardCharsets.UTF_8));
    }
}
