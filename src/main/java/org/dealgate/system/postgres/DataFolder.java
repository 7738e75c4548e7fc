package org.dealgate.system.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dealgate.system.CannotStart;

/**
 * The folder that holds all data, locked for this program. The operating system frees the lock when the program ends,
 * however it ends.
 */
class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder lock(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Path real = absolute.toRealPath();
            FileChannel channel =
                    FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lockedBy(channel)) {
                channel.close();
                throw new CannotStart("Another Dealgate is running on the data folder " + real
                        + ": stop it first, or give this one a folder of its own with --dealgate.data=<folder>.");
            }
            return new DataFolder(real, channel);
        } catch (IOException e) {
            throw notWritable(absolute, e);
        }
    }

    private static boolean lockedBy(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    static CannotStart notWritable(Path folder, IOException cause) {
        return new CannotStart(
                "The data folder " + folder + " cannot be written (" + reason(cause)
                        + "): make it writable, choose another with --dealgate.data=<folder>,"
                        + " or configure a database with spring.datasource.url.",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "a file is in the way";
        }
        if (cause instanceof NoSuchFileException) {
            return "it cannot be created there";
        }
        return String.valueOf(cause.getMessage());
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of " + path + " could not be released", e);
        }
    }
}
