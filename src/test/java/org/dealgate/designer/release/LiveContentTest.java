package org.dealgate.designer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.release.LiveModels.LiveModel;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LiveContentTest {

    private static final LiveModel A1 = model("a", 1, "first", "both.dmn");
    private static final LiveModel B1 = model("b", 1, "first", "both.dmn");
    private static final LiveModel B2 = model("b", 2, "second", "b.dmn");

    @Test
    void a_file_that_was_live_as_a_whole_comes_back_once() {
        var content = new LiveContent(new Deployed(A1, B1));

        assertThat(content.before(List.of(model("a", 2, "now", "x.dmn"), model("b", 2, "now", "x.dmn"))))
                .extracting(ModelFile::name)
                .containsExactly("both.dmn");
    }

    @Test
    void a_file_with_what_the_release_did_not_touch_does_not_come_back() {
        var content = new LiveContent(new Deployed(A1, B1, B2));

        assertRefused(
                () -> content.before(List.of(model("a", 2, "now", "a.dmn"))), "release.back.others [both.dmn, b]");
        assertRefused(
                () -> content.before(List.of(model("a", 2, "now", "x.dmn"), model("b", 3, "now", "x.dmn"))),
                "release.back.others [both.dmn, b]");
    }

    @Test
    void of_two_files_with_one_name_none_is_left_out() {
        LiveModel other = model("c", 1, "third", "b.dmn");
        var content = new LiveContent(new Deployed(B2, other));

        assertRefused(
                () -> content.before(List.of(model("b", 3, "now", "x.dmn"), model("c", 2, "now", "x.dmn"))),
                "release.back.same-name [b.dmn]");
    }

    @Test
    void what_somebody_has_released_while_one_went_back_is_not_gone_over() {
        var content = new LiveContent(new Deployed(A1, model("a", 3, "back", "both.dmn")));

        content.requireStill(List.of(model("a", 2, "now", "a.dmn")), "back");
        assertRefused(() -> content.requireStill(List.of(A1), "back"), "release.newer [a, 2]");
        content.requireStill(List.of(B1), "back");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String... reasons) {
        assertThat(catchThrowableOfType(Refusal.class, work).problems())
                .extracting(problem -> problem.key() + " " + problem.args())
                .containsExactly(reasons);
    }

    /** The newest of its key. */
    private static LiveModel model(String pin, int version, String deployment, String resource) {
        return new LiveModel(
                "decisions", pin, version, deployment, resource, version == 1 ? null : version - 1, version);
    }

    private static final class Deployed extends LiveModels {

        private final List<LiveModel> all;

        Deployed(LiveModel... all) {
            super((JdbcClient) null);
            this.all = List.of(all);
        }

        @Override
        List<LiveModel> of(Collection<String> deployments) {
            return all.stream()
                    .filter(model -> deployments.contains(model.deployment()))
                    .toList();
        }

        @Override
        List<LiveModel> before(Collection<LiveModel> models) {
            return all.stream()
                    .filter(former -> models.stream()
                            .anyMatch(model -> model.pin().equals(former.pin())
                                    && Integer.valueOf(former.version()).equals(model.former())))
                    .toList();
        }

        @Override
        Map<LiveModel, ModelFile> files(List<LiveModel> models) {
            var files = new LinkedHashMap<LiveModel, ModelFile>();
            models.forEach(model -> files.put(
                    model, new ModelFile(model.resource(), model.deployment().getBytes(StandardCharsets.UTF_8))));
            return files;
        }
    }
}
