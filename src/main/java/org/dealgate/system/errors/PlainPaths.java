package org.dealgate.system.errors;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends away addresses that are written to be read in two ways, before the security filters stumble over them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths implements Filter {

    /** A step "." or "..", also written as %2e, which would fail as 500 where the servlet's own path is above it. */
    private static final Pattern DOTS = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|$)");

    private final ProblemWriter problems;

    PlainPaths(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getRequestURI();
        if (path.contains("//")
                || path.contains(";")
                || path.contains("\\")
                || DOTS.matcher(path).find()) {
            int status = HttpServletResponse.SC_BAD_REQUEST;
            problems.write(
                    (HttpServletRequest) request, (HttpServletResponse) response, status, ErrorAnswers.key(status));
        } else {
            chain.doFilter(request, response);
        }
    }
}
