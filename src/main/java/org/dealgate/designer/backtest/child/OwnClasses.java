package org.dealgate.designer.backtest.child;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How another Java process gets the classes that this one runs on: from the jar by its launcher, else from a class path. */
class OwnClasses {

    private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    private OwnClasses() {}

    static String main() {
        return inJar() ? JAR_LAUNCHER : "org.dealgate.Dealgate";
    }

    static String path() {
        Stream<Path> entries = !inJar() && OwnClasses.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(OwnClasses::path)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of);
        return entries.map(entry -> entry.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean inJar() {
        return ClassLoader.getSystemClassLoader().getResource(JAR_LAUNCHER.replace('.', '/') + ".class") != null;
    }

    private static Path path(URL entry) {
        return Path.of(URI.create(entry.toString()));
    }
}
