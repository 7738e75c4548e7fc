package org.dealgate.designer.difference;

import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile.Kind;

/** How addresses name what is deployed: {@code processes/needs-proposal}. */
record ModelName(Kind kind, String key) {

    static ModelName of(String text) {
        int slash = text.indexOf('/');
        String folder = slash < 0 ? "" : text.substring(0, slash);
        Kind kind = switch (folder) {
            case "processes" -> Kind.BPMN;
            case "decisions" -> Kind.DMN;
            case "forms" -> Kind.FORM;
            default -> throw Refusal.notFound("difference.unknown", text);
        };
        return new ModelName(kind, text.substring(slash + 1));
    }

    static String of(Kind kind, String key) {
        return folder(kind) + "/" + key;
    }

    static String folder(Kind kind) {
        return switch (kind) {
            case BPMN -> "processes";
            case DMN -> "decisions";
            case FORM -> "forms";
        };
    }
}
