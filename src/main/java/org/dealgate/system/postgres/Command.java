package org.dealgate.system.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.system.CannotStart;

/** Runs PostgreSQL's programs, which refuse to run as root: there they get a user namespace in which they are nobody. */
class Command {

    private static final List<String> PREFIX = prefix();

    private Command() {}

    /** Runs to the end, its output going into the file. */
    static int run(Path output, List<String> command) throws IOException {
        var whole = new ArrayList<>(PREFIX);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
                .redirectOutput(output.toFile());
        // settings of a client in the surroundings must not reach the server
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("PGCTLTIMEOUT", "600");
        return waitFor(builder.start());
    }

    static String lastLines(Path output) throws IOException {
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CannotStart("Dealgate was interrupted while PostgreSQL started or stopped.", e);
        }
    }

    private static Path nothing() {
        return Path.of(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "--user");
        var trial = new ArrayList<>(unshare);
        trial.add("true");
        try {
            if (waitFor(new ProcessBuilder(trial).start()) == 0) {
                return unshare;
            }
        } catch (IOException e) {
            // no such program
        }
        throw new CannotStart("PostgreSQL does not run as root, and this machine gives it no user namespace (unshare):"
                + " start Dealgate as another user, or configure a database with spring.datasource.url.");
    }

    private static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
