package org.dealgate.workflow.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends away what nobody can mean before the engine's REST API, there and in the webapps, fails over it. */
@Component
class WellFormedRequests extends OncePerRequestFilter {

    private final EngineAnswer answer;

    WellFormedRequests(EngineAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // what completes a task is checked field by field
        return !EngineDoors.lead(request) || EngineDoors.completeTask(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            requirePlain(request.getQueryString());
            checked = isJson(request.getContentType()) ? withCheckedBody(request) : request;
        } catch (Refusal refusal) {
            answer.refuse(response, refusal);
            return;
        }
        chain.doFilter(checked, response);
    }

    private static HttpServletRequest withCheckedBody(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        JsonBody.requireWellFormed(body);
        return new ReplacedBody(request, body);
    }

    private static void requirePlain(@Nullable String query) {
        if (query != null && query.contains("%00")) {
            throw Refusal.because(Refusal.Kind.INVALID, "workflow.door.control-characters");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }
}
