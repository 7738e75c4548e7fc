package org.dealgate.designer.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The processes, decisions and forms that come with the program, as they came: nothing of what is deployed. */
public final class ShippedModels {

    private static final String KIND = "blocker.kind.";

    private ShippedModels() {}

    /** Who works in an installation is not known, so nobody is doubted. */
    static Surroundings surroundings() {
        Set<String> kinds = kinds();
        return new Surroundings(all(), person -> true, kinds::contains);
    }

    public static List<ModelFile> all() {
        return Stream.of("processes", "forms").flatMap(ShippedModels::in).toList();
    }

    private static Set<String> kinds() {
        return ResourceBundle.getBundle("messages/blocker", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<ModelFile> in(String folder) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.*");
            return Arrays.stream(found).map(resource -> model(folder, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile model(String folder, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            String name = folder + "/" + Objects.requireNonNull(resource.getFilename());
            return new ModelFile(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
