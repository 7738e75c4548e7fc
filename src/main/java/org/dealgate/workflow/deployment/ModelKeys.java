package org.dealgate.workflow.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.Pinned;

/** Under which keys the engine will know what is in files; nothing where a file cannot be read, which its check says. */
public final class ModelKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelKeys() {}

    public static Set<String> of(Collection<ModelFile> files) {
        var keys = new TreeSet<String>();
        files.forEach(file -> keys.addAll(of(file)));
        return keys;
    }

    public static Set<String> of(ModelFile file) {
        return file.kind()
                .map(kind -> switch (kind) {
                    case BPMN -> ids(file, "bpmn:process");
                    case DMN -> ids(file, "dmn:decision");
                    case FORM -> form(file);
                })
                .orElse(Set.of());
    }

    private static Set<String> ids(ModelFile file, String name) {
        try {
            Stream<Element> found = ModelXml.read(file).all(name);
            return found.flatMap(element -> element.id().stream()).collect(Collectors.toCollection(TreeSet::new));
        } catch (ModelXml.Unreadable e) {
            return Set.of();
        }
    }

    private static Set<String> form(ModelFile file) {
        try {
            JsonNode id = JSON.readTree(file.content()).path("id");
            return id.isTextual() ? Set.of(Pinned.FORM + id.asText()) : Set.of();
        } catch (IOException e) {
            return Set.of();
        }
    }
}
