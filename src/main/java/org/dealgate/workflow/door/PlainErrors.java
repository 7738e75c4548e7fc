package org.dealgate.workflow.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.engine.FailedCommands;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts a plain sentence in the place of errors of the engine's REST API that speak of Java. */
@Component
class PlainErrors extends OncePerRequestFilter {

    private static final int FAULT = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    private static final Pattern JAVA = Pattern.compile(
            "\\b(javax?|jakarta|com\\.fasterxml|com\\.sun|org\\."
                    + "(camunda|dealgate|springframework|glassfish|apache|postgresql|hibernate))\\.[a-z]|\\w(Exception|Error)\\b");

    private final EngineAnswer answer;

    PlainErrors(EngineAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EngineDoors.lead(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new HeldErrors(response);
        chain.doFilter(request, held);
        if (!held.holds()) {
            return;
        }
        int status = held.getStatus();
        if (request.getAttribute(Refusal.class.getName()) instanceof Refusal overlooked) {
            answer.refuse(response, overlooked);
        } else if (status >= FAULT && !FailedCommands.in(request)) {
            answer.write(response, HttpServletResponse.SC_BAD_REQUEST, sentence("workflow.door.malformed"));
        } else if (isPlain(held.message()) && status < FAULT) {
            held.release();
        } else if (isPlain(held.message())) {
            answer.write(response, status, held.message());
        } else {
            answer.write(
                    response, status, sentence(status < FAULT ? "workflow.door.malformed" : "workflow.door.fault"));
        }
    }

    /** Of what its JSON mapper does not understand, the engine says nothing or, as it happens, the name of a class. */
    private static boolean isPlain(String message) {
        return !message.isBlank() && !JAVA.matcher(message).find();
    }

    private static Refusal sentence(String key) {
        return Refusal.because(Refusal.Kind.INVALID, key);
    }
}
