package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs Node programs among the packages of {@code src/main/web}. */
public final class Node {

    private Node() {}

    public static void installPackages(Path assets) throws IOException, InterruptedException {
        assertThat(run("build.mjs", assets.toString())).doesNotStartWith("exit code");
    }

    /** What the program said. */
    public static String run(String... arguments) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        Stream.concat(Stream.of("node"), Stream.of(arguments)).toList())
                .directory(Path.of("src/main/web").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return node.waitFor() == 0 ? said.strip() : "exit code %d: %s".formatted(node.exitValue(), said);
    }
}
