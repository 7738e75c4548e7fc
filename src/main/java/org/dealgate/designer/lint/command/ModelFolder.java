package org.dealgate.designer.lint.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.ModelFile;

/** The models that are named on the command line, and those below folders that are. */
record ModelFolder(List<Path> named) {

    /** @param unreadable hears of what is no model or cannot be read; the others are there all the same */
    List<ModelFile> models(Consumer<IOException> unreadable) {
        var paths = new TreeSet<Path>();
        for (Path path : named) {
            try {
                paths.addAll(Files.isDirectory(path) ? below(path) : List.of(path.normalize()));
            } catch (IOException e) {
                unreadable.accept(e);
            } catch (UncheckedIOException e) {
                unreadable.accept(e.getCause());
            }
        }
        var models = new ArrayList<ModelFile>();
        for (Path path : paths) {
            try {
                models.add(model(path));
            } catch (IOException e) {
                unreadable.accept(e);
            }
        }
        return models;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> models = files.filter(Files::isRegularFile)
                    .filter(file ->
                            new ModelFile(file.toString(), new byte[0]).kind().isPresent())
                    .map(Path::normalize)
                    .toList();
            if (models.isEmpty()) {
                throw new IOException(folder + " holds no .bpmn, .dmn or .form file");
            }
            return models;
        }
    }

    private static ModelFile model(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        var model = new ModelFile(name(path), Files.readAllBytes(path));
        if (model.kind().isEmpty()) {
            throw new IOException(path + " is neither a .bpmn, a .dmn nor a .form file");
        }
        return model;
    }

    /** With slashes, and from here where it lies below. */
    private static String name(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
