package org.dealgate.workflow.deployment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Reads forms from people who are not trusted, with the lines that their objects begin in: no more than a person could
 * draw.
 */
public final class FormJson {

    private static final int LARGEST = 5_000_000;
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LARGEST)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<JsonNode, Integer> lines = new IdentityHashMap<>();
    private final JsonNode root;

    private FormJson(JsonParser parser) throws IOException {
        parser.nextToken();
        root = node(parser);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "More than one value");
        }
    }

    /** @throws ModelXml.Unreadable where it is no JSON object, or has a name twice, or is too large */
    public static FormJson read(ModelFile file) throws ModelXml.Unreadable {
        try (JsonParser parser = JSON.createParser(file.content())) {
            return read(parser);
        } catch (IOException e) {
            // an encoding that it does not keep to has no line
            throw new ModelXml.Unreadable("form-malformed", 0, String.valueOf(e.getMessage()));
        }
    }

    private static FormJson read(JsonParser parser) throws IOException, ModelXml.Unreadable {
        try {
            var form = new FormJson(parser);
            if (!form.root.isObject()) {
                throw new ModelXml.Unreadable("form-no-object", 1, form.root.getNodeType());
            }
            return form;
        } catch (JsonProcessingException e) {
            throw new ModelXml.Unreadable(
                    "form-malformed", parser.currentLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    public JsonNode root() {
        return root;
    }

    /** 0 for what is no object. */
    public int line(JsonNode node) {
        return lines.getOrDefault(node, 0);
    }

    private JsonNode node(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "Nothing in it");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(parser.getBooleanValue());
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    private JsonNode object(JsonParser parser) throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        lines.put(object, parser.currentTokenLocation().getLineNr());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, node(parser));
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException {
        var array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser));
        }
        return array;
    }
}
