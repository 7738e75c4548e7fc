package org.dealgate.designer.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;

/** The models that come with the program, as they are and edited. */
final class Shipped {

    private Shipped() {}

    static List<String> all() {
        return Stream.of("processes", "forms").flatMap(Shipped::in).toList();
    }

    private static Stream<String> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelFile file(String name) {
        return file(name, text(name));
    }

    static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Element root(String name, String text) {
        try {
            return ModelXml.read(file(name, text));
        } catch (ModelXml.Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The file with the words replaced, which must be in it. */
    static String edited(String text, String... replaced) {
        String edited = text;
        for (int i = 0; i < replaced.length; i += 2) {
            if (!edited.contains(replaced[i])) {
                throw new IllegalArgumentException(replaced[i]);
            }
            edited = edited.replace(replaced[i], replaced[i + 1]);
        }
        return edited;
    }
}
