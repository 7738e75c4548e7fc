package org.dealgate.designer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.core.io.ClassPathResource;

/** A process with a bit of everything, the process that it calls, their forms and a decision: nothing is wrong with them. */
final class SmallModels {

    private static final Checks CHECKS = new Checks(Levels.USUAL);

    private SmallModels() {}

    static List<ModelFile> all() {
        return Stream.of("review.bpmn", "rework.bpmn", "check-fit.form", "rework.form", "risk.dmn")
                .map(name -> file(name, text(name)))
                .toList();
    }

    /** All of them, with a part of one exchanged. */
    static List<ModelFile> with(String name, String part, String instead) {
        assertThat(text(name)).contains(part);
        ModelFile changed = file(name, text(name).replace(part, instead));
        return all().stream()
                .map(file -> file.name().equals(name) ? changed : file)
                .toList();
    }

    static List<Finding> check(List<ModelFile> files) {
        return CHECKS.check(files, List.of());
    }

    static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static String text(String name) {
        try {
            return new ClassPathResource("lint/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
