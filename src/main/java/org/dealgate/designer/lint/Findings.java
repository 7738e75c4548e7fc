package org.dealgate.designer.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.Finding.Level;
import org.dealgate.workflow.deployment.ModelFile;

/** Collects what the rules find, on the levels that are set. */
final class Findings {

    private final Levels levels;
    private final List<Finding> found = new ArrayList<>();

    Findings(Levels levels) {
        this.levels = levels;
    }

    void add(Check check, ModelFile file, Element at, String... args) {
        levels.of(check)
                .ifPresent(level -> found.add(
                        level == Level.ERROR
                                ? Finding.error(check.rule(), file, at, (Object[]) args)
                                : Finding.warning(check.rule(), file, at, (Object[]) args)));
    }

    void add(Check check, FormComponent at, String... args) {
        levels.of(check)
                .ifPresent(level -> found.add(new Finding(
                        level,
                        check.rule(),
                        at.file().name(),
                        at.id().orElse(null),
                        at.label().or(at::key).orElse(null),
                        at.line(),
                        List.of((Object[]) args))));
    }

    void add(Check check, ModelFile file, String... args) {
        levels.of(check)
                .ifPresent(level -> found.add(
                        new Finding(level, check.rule(), file.name(), null, null, 0, List.of((Object[]) args))));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    /** By file and line, each once. */
    List<Finding> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .toList();
    }
}
