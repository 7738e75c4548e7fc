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
public final class SmallModels {

    static final Surroundings NOTHING_ELSE =
            new Surroundings(List.of(), person -> person.equals("amy"), "technical-flaw"::equals);

    private static final Checks CHECKS = new Checks(Levels.USUAL);

    private SmallModels() {}

    static List<ModelFile> all() {
        return Stream.of("review.bpmn", "rework.bpmn", "check-fit.form", "rework.form", "risk.dmn")
                .map(name -> file(name, text(name)))
                .toList();
    }

    /** All of them, with parts of one exchanged: one, what stands instead, and so on. */
    static List<ModelFile> with(String name, String... exchanged) {
        String text = text(name);
        for (int i = 0; i < exchanged.length; i += 2) {
            assertThat(text).contains(exchanged[i]);
            text = text.replace(exchanged[i], exchanged[i + 1]);
        }
        ModelFile changed = file(name, text);
        return all().stream()
                .map(file -> file.name().equals(name) ? changed : file)
                .toList();
    }

    static List<Finding> check(List<ModelFile> files) {
        return CHECKS.check(files, NOTHING_ELSE);
    }

    static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static String text(String name) {
        try {
            return new ClassPathResource("lint/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
