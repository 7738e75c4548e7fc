package org.dealgate.system.errors;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dealgate.refusal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers a request that never reached a controller. */
@Component
public class ProblemWriter {

    private final Problems problems;
    private final ObjectMapper json;
    private final LocaleResolver locales;

    ProblemWriter(Problems problems, ObjectMapper json, LocaleResolver locales) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, problems.of(refusal, request.getRequestURI(), locales.resolveLocale(request)));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, int status, String key, Object... args)
            throws IOException {
        var locale = locales.resolveLocale(request);
        write(request, response, problems.of(status, key, List.of(args), request.getRequestURI(), locale));
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) throws IOException {
        Door door = Door.of(request);
        if (door == Door.PAGE) {
            request.setAttribute(ErrorAnswers.SENTENCE, problem.getDetail());
            response.sendError(problem.getStatus());
        } else {
            write(door, response, problem);
        }
    }

    void write(Door door, HttpServletResponse response, ProblemDetail problem) throws IOException {
        if (door == Door.ENGINE) {
            // the engine's shape: Camunda Modeler shows the message
            var error = Map.of("type", "Refused", "message", String.valueOf(problem.getDetail()));
            body(response, problem.getStatus(), MediaType.APPLICATION_JSON, error);
        } else {
            body(response, problem.getStatus(), MediaType.APPLICATION_PROBLEM_JSON, problem);
        }
    }

    private void body(HttpServletResponse response, int status, MediaType type, Object body) throws IOException {
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type.toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
