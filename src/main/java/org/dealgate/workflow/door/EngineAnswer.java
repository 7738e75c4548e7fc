package org.dealgate.workflow.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.springframework.stereotype.Component;

/** Says no in the shape of the engine's own errors, which Tasklist and Camunda Modeler show. */
@Component
class EngineAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RefusalText text;

    EngineAnswer(RefusalText text) {
        this.text = text;
    }

    void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, refusal.kind().status(), refusal);
    }

    void write(HttpServletResponse response, int status, Refusal refusal) throws IOException {
        Locale language = CurrentActor.person().map(Person::language).orElse(Locale.ENGLISH);
        write(response, status, text.of(refusal, language));
    }

    void write(HttpServletResponse response, int status, String sentence) throws IOException {
        String type = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "Refused" : "Failed";
        byte[] body = JSON.writeValueAsBytes(Map.of("type", type, "message", sentence));
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
