package org.dealgate.designer.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.dealgate.workflow.deployment.ModelXml.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a draft may hold. It may be wrong in every way but one: an editor must be able to open it. */
@Component
class DraftRules {

    static final int LONGEST_NAME = 100;

    /** As much as {@link ModelXml} reads. */
    static final int MOST_BYTES = 5_000_000;

    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The name without spaces around it. */
    String name(@Nullable String name) {
        var problems = new Problems();
        String line = problems.line("name", name, LONGEST_NAME);
        problems.refuse();
        return line;
    }

    /** The file under its name without folders. */
    ModelFile file(String name, byte[] content) {
        ModelFile file = new ModelFile(name, content).withoutFolders();
        if (!FILE_NAME.matcher(file.name()).matches() || file.kind().isEmpty()) {
            throw Refusal.invalid("file", "designer.file.name");
        }
        if (content.length > MOST_BYTES) {
            throw Refusal.because(Refusal.Kind.TOO_LARGE, "designer.file.too-large", MOST_BYTES / 1_000_000);
        }
        if (file.kind().orElseThrow() == ModelFile.Kind.FORM) {
            requireForm(file);
        } else {
            requireXml(file);
        }
        return file;
    }

    private static void requireXml(ModelFile file) {
        try {
            ModelXml.read(file);
        } catch (Unreadable e) {
            throw Refusal.invalid("file", "designer.file.unreadable", file.name(), String.valueOf(e.getMessage()));
        }
    }

    private static void requireForm(ModelFile file) {
        try {
            if (!JSON.readTree(file.content()).path("components").isArray()) {
                throw Refusal.invalid("file", "designer.file.no-form", file.name());
            }
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("file", "designer.file.unreadable", file.name(), e.getOriginalMessage());
        } catch (IOException e) {
            throw Refusal.invalid("file", "designer.file.unreadable", file.name(), String.valueOf(e.getMessage()));
        }
    }
}
