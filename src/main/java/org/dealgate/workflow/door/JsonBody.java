package org.dealgate.workflow.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.dealgate.refusal.Refusal;

/** What every JSON body must be like, whatever it says. */
final class JsonBody {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonBody() {}

    /** @throws Refusal where it is no JSON, neither object nor list, too deep, or holds an empty item or a NUL */
    static void requireWellFormed(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken token = parser.nextToken();
            if (token != null && !token.isStructStart()) {
                throw invalid("workflow.door.not-an-object");
            }
            for (; token != null; token = parser.nextToken()) {
                check(parser, token);
            }
        } catch (StreamConstraintsException e) {
            throw invalid("workflow.door.too-deep");
        } catch (JsonProcessingException e) {
            throw invalid(
                    "workflow.door.no-json",
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr());
        }
    }

    private static void check(JsonParser parser, JsonToken token) throws IOException {
        boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
        if (isText && parser.getText().indexOf('\0') >= 0) {
            throw invalid("workflow.door.control-characters");
        }
        if (token == JsonToken.VALUE_NULL && parser.getParsingContext().inArray()) {
            throw invalid("workflow.door.empty-item");
        }
    }

    private static Refusal invalid(String key, Object... args) {
        return Refusal.because(Refusal.Kind.INVALID, key, args);
    }
}
