package org.dealgate.designer.release;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dealgate.refusal.Parts;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Models as they were sent. */
final class Uploads {

    private static final Set<String> PARTS = Set.of("files", "draft", "reason", "backtest", "noBacktest", "_csrf");

    private Uploads() {}

    /** A proposal's parts, and of these only its files more than once. */
    static void requireParts(HttpServletRequest request) {
        Parts.require(request, PARTS, Set.of("files"));
    }

    /** Under their names without folders; a browser sends an empty nameless part for a file that was not chosen. */
    static List<ModelFile> read(@Nullable List<MultipartFile> parts) {
        return Objects.requireNonNullElse(parts, List.<MultipartFile>of()).stream()
                .filter(part -> !part.isEmpty() || !name(part).isEmpty())
                .map(part -> new ModelFile(name(part), bytes(part)).withoutFolders())
                .toList();
    }

    private static String name(MultipartFile part) {
        return Objects.requireNonNullElse(part.getOriginalFilename(), "");
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
