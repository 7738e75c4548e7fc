package org.dealgate.designer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.stream.IntStream;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;

class ProposalRulesTest {

    private final ProposalRules rules = new ProposalRules(mock(BacktestEvidence.class));

    @Test
    void a_release_holds_as_many_files_as_a_draft_and_no_more() {
        assertThat(rules.checked(of(forms(ModelFile.MOST_TOGETHER))).files()).hasSize(ModelFile.MOST_TOGETHER);
        assertThat(refused(forms(ModelFile.MOST_TOGETHER + 1))).containsExactly("release.files.many");
        assertThat(refused(List.of())).containsExactly("release.files.none");
    }

    @Test
    void the_same_file_twice_is_refused() {
        assertThat(refused(List.of(form("a.form"), form("b.form"), form("a.form"))))
                .containsExactly("release.files.twice");
    }

    private List<String> refused(List<ModelFile> files) {
        return catchThrowableOfType(Refusal.class, () -> rules.checked(of(files))).problems().stream()
                .map(Refusal.Problem::key)
                .toList();
    }

    private static Proposal of(List<ModelFile> files) {
        return new Proposal(files, null, "Needed.", null, "A form decides nothing.");
    }

    private static List<ModelFile> forms(int many) {
        return IntStream.range(0, many).mapToObj(i -> form("f" + i + ".form")).toList();
    }

    private static ModelFile form(String name) {
        return new ModelFile(name, new byte[0]);
    }
}
