package org.dealgate.designer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class EditedFilesTest {

    private final EditedFiles rules = new EditedFiles(new StaticMessageSource());

    @Test
    void as_many_as_a_draft_holds_are_tried_and_no_more() {
        assertThatCode(() -> rules.require(forms(ModelFile.MOST_TOGETHER))).doesNotThrowAnyException();
        assertThat(refused(forms(ModelFile.MOST_TOGETHER + 1))).containsExactly("backtest.files.many");
        assertThat(refused(List.of())).containsExactly("backtest.files.none");
    }

    @Test
    void the_same_file_twice_is_refused() {
        assertThat(refused(List.of(form("a.form"), form("b.form"), form("a.form"))))
                .containsExactly("backtest.files.twice");
    }

    @Test
    void one_model_in_two_files_is_refused() {
        ModelFile one = form("a.form");

        assertThat(refused(List.of(one, new ModelFile("forms/a.form", one.content()))))
                .containsExactly("backtest.files.model-twice");
    }

    private List<String> refused(List<ModelFile> files) {
        return catchThrowableOfType(Refusal.class, () -> rules.require(files)).problems().stream()
                .map(Refusal.Problem::key)
                .toList();
    }

    private static List<ModelFile> forms(int many) {
        return IntStream.range(0, many).mapToObj(i -> form("f" + i + ".form")).toList();
    }

    private static ModelFile form(String name) {
        return new ModelFile(
                name,
                ("{\"type\":\"default\",\"id\":\"" + name + "\",\"components\":[]}").getBytes(StandardCharsets.UTF_8));
    }
}
