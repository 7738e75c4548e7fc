package org.dealgate.designer.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.designer.lint.ShippedModels;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;

/** The shipped models, read. */
record Shipped(List<Element> processes, List<Element> decisions, List<JsonNode> forms) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Shipped read() {
        var shipped = new Shipped(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ShippedModels.all().forEach(shipped::add);
        return shipped;
    }

    private void add(ModelFile file) {
        try {
            switch (file.kind().orElseThrow()) {
                case BPMN -> ModelXml.read(file).children("bpmn:process").forEach(processes::add);
                case DMN -> ModelXml.read(file).children("dmn:decision").forEach(decisions::add);
                case FORM -> forms.add(JSON.readTree(file.content()));
            }
        } catch (ModelXml.Unreadable | IOException e) {
            throw new IllegalStateException(file + " came with the program and cannot be read", e);
        }
    }

    /** Everything of a kind, in all processes. */
    Stream<Element> all(String element) {
        return processes.stream().flatMap(process -> process.all(element));
    }

    /** The fields of a form, those in groups as well. */
    static Stream<JsonNode> fields(JsonNode form) {
        var fields = Stream.<JsonNode>builder();
        form.path("components").forEach(component -> {
            if (component.hasNonNull("key")) {
                fields.add(component);
            }
            fields(component).forEach(fields);
        });
        return fields.build();
    }

    static boolean isAsked(JsonNode field) {
        return !field.path("disabled").asBoolean() && !field.path("readonly").asBoolean();
    }

    static boolean isOutcome(JsonNode field) {
        return field.path("properties").path("outcome").asBoolean();
    }

    static String id(JsonNode form) {
        return form.path("id").asText();
    }
}
