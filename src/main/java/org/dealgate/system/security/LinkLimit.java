package org.dealgate.system.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.dealgate.refusal.Refusal;
import org.dealgate.system.errors.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries approval links by the dozen. Only links that lead nowhere count, so that a whole office behind one
 * address can decide as often as it likes.
 */
@Component
class LinkLimit {

    private static final int ALLOWED = 60;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Set<Integer> LEADS_NOWHERE =
            Set.of(HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_GONE);

    private final Attempts attempts;
    private final ProblemWriter problems;

    LinkLimit(Clock clock, ProblemWriter problems) {
        this.attempts = new Attempts(clock, WINDOW, ALLOWED);
        this.problems = problems;
    }

    // no bean: the container would put it before every request a second time
    Filter filter() {
        return this::pass;
    }

    private void pass(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (!asked.getRequestURI().startsWith("/a/")) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        String address = asked.getRemoteAddr();
        Duration wait = attempts.wait(address);
        if (!wait.isZero()) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            problems.write(asked, answer, Refusal.because(Refusal.Kind.TOO_MANY, "system.too-many-links"));
            return;
        }
        chain.doFilter(request, response);
        if (LEADS_NOWHERE.contains(answer.getStatus())) {
            attempts.add(address);
        }
    }
}
