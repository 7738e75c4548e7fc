package org.dealgate.workflow.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads what is sent in to complete a task before the engine's REST API does, there and in Tasklist's own. */
@Component
class SubmissionFilter extends OncePerRequestFilter {

    private static final int LARGEST = 1024 * 1024;

    private final EngineAnswer answer;

    SubmissionFilter(EngineAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EngineDoors.completeTask(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw Refusal.because(Refusal.Kind.TOO_LARGE, "workflow.form.large");
            }
            chain.doFilter(new ReplacedBody(request, SubmittedVariables.untyped(body)), response);
        } catch (Refusal refusal) {
            answer.refuse(response, refusal);
        }
    }
}
