package org.dealgate.workflow.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads what is sent in to complete a task before the engine's REST API does, there and in Tasklist's own. */
@Component
class SubmissionFilter extends OncePerRequestFilter {

    private static final int LARGEST = 1024 * 1024;
    private static final Pattern COMPLETION = Pattern.compile(
            "/(engine-rest(/engine/[^/]+)?|camunda/api/engine/engine/[^/]+)/task/[^/]+/(submit-form|complete|resolve)/?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RefusalText text;

    SubmissionFilter(RefusalText text) {
        this.text = text;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !COMPLETION.matcher(request.getRequestURI()).matches();
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
            answer(response, refusal);
        }
    }

    /** In the shape of the engine's own errors, which Tasklist shows. */
    private void answer(HttpServletResponse response, Refusal refusal) throws IOException {
        Locale language = CurrentActor.person().map(Person::language).orElse(Locale.ENGLISH);
        response.setStatus(refusal.kind().status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(JSON.writeValueAsString(Map.of("type", "Refused", "message", text.of(refusal, language))));
    }
}
