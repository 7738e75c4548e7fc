package org.dealgate.designer.lint.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.designer.lint.Checks;
import org.dealgate.designer.lint.FindingView;
import org.dealgate.workflow.deployment.Deployments;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.Guard;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.published.PublishedNames;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.modulith.NamedInterface;

/** {@code java -jar dealgate.jar lint FILE…}: the checks without a running program, for a designer's own pipeline. */
@NamedInterface("commands")
public final class LintCommand {

    static final int CLEAN = 0;
    static final int ERRORS = 1;
    static final int WRONG_USE = 2;

    private LintCommand() {}

    /** @return the exit code: 0 where there are no errors, 1 where there are, 2 where something could not be checked */
    public static int run(String... args) {
        // whatever logs on the way would stand in the report
        LoggingSystem.get(LintCommand.class.getClassLoader()).beforeInitialize();
        try (var out = utf8(FileDescriptor.out);
                var err = utf8(FileDescriptor.err)) {
            return run(out, err, args);
        }
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            LintOptions options = LintOptions.parse(args);
            if (options.help()) {
                out.println(LintOptions.USAGE);
                return CLEAN;
            }
            var unreadable = new ArrayList<IOException>();
            List<ModelFile> files = new ModelFolder(options.files()).models(unreadable::add);
            unreadable.forEach(e -> err.println("Cannot be read: " + e.getMessage()));
            if (files.isEmpty()) {
                return WRONG_USE;
            }
            List<Finding> findings = Deployments.together(
                    new Guard(PublishedNames.scan()).check(files),
                    new Checks(options.levels()).check(files),
                    options.asAdministrator());
            var views = findings.stream()
                    .map(finding -> FindingView.of(finding, words(), options.language()))
                    .toList();
            out.print(options.format().write(new Report(files.size(), views)));
            if (!unreadable.isEmpty()) {
                return WRONG_USE;
            }
            return findings.stream().anyMatch(Finding::isError) ? ERRORS : CLEAN;
        } catch (LintOptions.WrongUse e) {
            err.println(e.getMessage());
            err.println(LintOptions.USAGE);
            return WRONG_USE;
        }
    }

    static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/lint");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
