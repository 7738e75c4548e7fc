package org.dealgate.designer.difference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgate.workflow.deployment.ModelFile;

/**
 * One of the two files that are compared, and where it comes from.
 *
 * @param said message key that says where it comes from
 * @param args of the message
 */
record Side(ModelFile file, String said, List<Object> args) {

    static Side version(ModelFile file, int version, boolean live) {
        return new Side(file, live ? "difference.side.live" : "difference.side.version", List.of(version));
    }

    static Side draft(ModelFile file, String name) {
        return new Side(file, "difference.side.draft", List.of(name));
    }

    static Side proposed(ModelFile file, long release) {
        return new Side(file, "difference.side.proposed", List.of(String.valueOf(release)));
    }

    static Side brought(ModelFile file) {
        return new Side(file, "difference.side.file", List.of(file.name()));
    }

    /** What the browser draws. */
    public String text() {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
