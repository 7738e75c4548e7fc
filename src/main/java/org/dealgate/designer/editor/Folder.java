package org.dealgate.designer.editor;

import java.util.Arrays;
import java.util.Locale;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile.Kind;

/** How addresses and texts call the kinds of models. */
enum Folder {
    PROCESSES(Kind.BPMN),
    DECISIONS(Kind.DMN),
    FORMS(Kind.FORM);

    private final Kind kind;

    Folder(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** As in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The editor's bundle. */
    public String editor() {
        return "designer-" + kind.name().toLowerCase(Locale.ROOT);
    }

    static Folder of(Kind kind) {
        return Arrays.stream(values()).filter(f -> f.kind == kind).findFirst().orElseThrow();
    }

    static Folder at(String path) {
        return Arrays.stream(values())
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("designer.model.unknown"));
    }
}
