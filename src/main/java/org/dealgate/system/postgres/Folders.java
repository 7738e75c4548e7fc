package org.dealgate.system.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Folders that appear complete or not at all. */
class Folders {

    /** Folders in the making; what a killed program left of them is swept at the next start. */
    private static final String UNFINISHED = ".unfinished-";

    private Folders() {}

    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** Fills a new folder beside the target, and gives it the target's name once it is complete. */
    static void createWhole(Path target, Filling filling) throws IOException {
        Path unfinished = target.resolveSibling(UNFINISHED + UUID.randomUUID());
        Files.createDirectory(unfinished);
        try {
            filling.fill(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(unfinished);
        }
    }

    static void sweep(Path parent) throws IOException {
        try (var children = Files.list(parent)) {
            List<Path> unfinished = children.filter(
                            child -> child.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
            unfinished.forEach(Folders::delete);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // what is left is tried again at the next start
        }
    }
}
