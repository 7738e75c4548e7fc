package org.dealgate.workflow.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.dealgate.refusal.Refusal;

/**
 * Takes the engine's types off the variables that come with a task. The client says them, the form is what counts; and
 * what does not fit its type the engine's REST API answers with names of Java classes, before anybody of ours sees it.
 */
class SubmittedVariables {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String VARIABLES = "variables";
    private static final Set<String> KNOWN = Set.of(VARIABLES, "withVariablesInReturn");
    private static final Set<String> PLAIN =
            Set.of("string", "boolean", "integer", "short", "long", "double", "number", "date", "null");

    private SubmittedVariables() {}

    /** @throws Refusal where it is no submission at all */
    static byte[] untyped(byte[] body) {
        try {
            JsonNode sent = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (!sent.isObject()) {
                throw Refusal.invalid("body", "workflow.form.body");
            }
            ObjectNode submission = (ObjectNode) sent;
            submission.fieldNames().forEachRemaining(SubmittedVariables::requireKnown);
            JsonNode variables = submission.path(VARIABLES);
            if (!variables.isObject() && !variables.isMissingNode() && !variables.isNull()) {
                throw Refusal.invalid(VARIABLES, "workflow.form.variables");
            }
            if (variables.isObject()) {
                submission.set(VARIABLES, plain((ObjectNode) variables));
            }
            if (!submission.path("withVariablesInReturn").isBoolean()) {
                submission.remove("withVariablesInReturn");
            }
            return JSON.writeValueAsBytes(submission);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("body", "workflow.form.body");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireKnown(String name) {
        if (!KNOWN.contains(name)) {
            throw Refusal.invalid("body", "workflow.form.body");
        }
    }

    private static ObjectNode plain(ObjectNode variables) {
        ObjectNode plain = JSON.createObjectNode();
        variables.fields().forEachRemaining(e -> plain.set(e.getKey(), plain(e.getValue())));
        return plain;
    }

    /** A list stands for whatever is not plain: no field takes it, and its refusal names the field. */
    private static JsonNode plain(JsonNode variable) {
        JsonNode value = variable.path("value");
        String type = variable.path("type").asText("null").toLowerCase(Locale.ROOT);
        boolean isPlain = variable.isObject() && !value.isContainerNode() && PLAIN.contains(type);
        ObjectNode plain = JSON.createObjectNode();
        return isPlain || variable.isObject() && value.isNull()
                ? plain.set("value", value.isMissingNode() ? JSON.nullNode() : value)
                : plain.set("value", JSON.createArrayNode());
    }
}
