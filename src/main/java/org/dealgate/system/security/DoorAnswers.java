package org.dealgate.system.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dealgate.refusal.Refusal;
import org.dealgate.system.errors.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What somebody gets who is not let in, door by door. Never a redirect where a program asks. */
@Component
class DoorAnswers {

    private final ProblemWriter problems;

    DoorAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    /** 401 with the challenge, which Camunda Modeler and other clients wait for before they send credentials. */
    void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManySignIns tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.remaining().toSeconds() + 1));
            problems.write(request, response, Refusal.because(Refusal.Kind.TOO_MANY, "system.too-many-sign-ins"));
            return;
        }
        // a browser on our own pages would show its own dialogue
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Dealgate\", charset=\"UTF-8\"");
        }
        problems.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "system.not-signed-in");
    }

    void problem(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                why instanceof CsrfException ? "system.csrf" : "system.forbidden");
    }

    /** Pages lead to the sign-in; what a script asks for gets 401. */
    void signInOrUnauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().startsWith("/camunda/api")
                || !request.getMethod().equals("GET")) {
            problems.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "system.not-signed-in");
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    void plain(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        problems.write(request, response, HttpServletResponse.SC_FORBIDDEN, "system.forbidden");
    }
}
