package org.dealgate.designer.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sends to have it compared; it is not kept. */
final class Brought {

    private Brought() {}

    static ModelFile file(@Nullable MultipartFile sent) {
        String name = sent == null ? "" : String.valueOf(sent.getOriginalFilename());
        if (sent == null || name.isBlank()) {
            throw Refusal.invalid("file", "difference.no-file");
        }
        try {
            return new ModelFile(name, sent.getBytes()).withoutFolders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
