package org.dealgate.designer.lint.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealgate.designer.lint.Levels;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code lint} on the command line. */
record LintOptions(
        ReportFormat format, boolean asAdministrator, Locale language, Levels levels, List<Path> files, boolean help) {

    static final String USAGE = """
            Usage: java -jar dealgate.jar lint [OPTION…] FILE…|FOLDER…
            Checks BPMN, DMN and forms as a deployment would, beside those that come with Dealgate.
              --format text|sarif|json         how findings are written (text)
              --lang en|zh                     in which language (en)
              --as-administrator               without what only administrators' models may contain
              --dealgate.lint.RULE=LEVEL       error, warning or off for one rule
            Exit code: 0 no errors, 1 errors, 2 wrong use or a file that cannot be read.""";

    static LintOptions parse(String... args) throws WrongUse {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(args));
        var format = ReportFormat.TEXT;
        var language = Locale.ENGLISH;
        boolean asAdministrator = false;
        boolean help = false;
        Map<String, String> levels = new HashMap<>();
        List<Path> files = new ArrayList<>();
        while (!left.isEmpty()) {
            String arg = left.pop();
            if (arg.startsWith("--" + Levels.PREFIX) && arg.contains("=")) {
                int equals = arg.indexOf('=');
                levels.put(arg.substring(2 + Levels.PREFIX.length(), equals), arg.substring(equals + 1));
            } else {
                switch (arg) {
                    case "--format" -> format = ReportFormat.of(left.poll());
                    case "--lang" -> language = language(left.poll());
                    case "--as-administrator" -> asAdministrator = true;
                    case "--help", "-h" -> help = true;
                    default -> files.add(file(arg));
                }
            }
        }
        if (files.isEmpty() && !help) {
            throw new WrongUse("No files are named.");
        }
        return new LintOptions(format, asAdministrator, language, levels(levels), files, help);
    }

    private static Path file(String arg) throws WrongUse {
        if (arg.startsWith("--")) {
            throw new WrongUse(arg + " is no option.");
        }
        return Path.of(arg);
    }

    private static Locale language(@Nullable String tag) throws WrongUse {
        if (!List.of("en", "zh").contains(String.valueOf(tag))) {
            throw new WrongUse("--lang must be en or zh.");
        }
        return Locale.forLanguageTag(String.valueOf(tag));
    }

    private static Levels levels(Map<String, String> levels) throws WrongUse {
        try {
            return Levels.of(levels);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }

    /** Says what about the arguments is wrong. */
    static final class WrongUse extends Exception {

        WrongUse(String message) {
            super(message);
        }
    }
}
