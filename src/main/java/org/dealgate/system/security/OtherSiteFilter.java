package org.dealgate.system.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Refuses what a browser posts from another site. A browser that once asked for Basic credentials sends them along by
 * itself, so the doors without a CSRF token need this; the others have it twice.
 */
class OtherSiteFilter implements Filter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OTHER = Set.of("cross-site", "same-site");

    private final DoorAnswers answers;

    OtherSiteFilter(DoorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (!SAFE.contains(http.getMethod()) && isFromAnotherSite(http)) {
            answers.plain(http, (HttpServletResponse) response, new AccessDeniedException("Posted from another site"));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Browsers leave {@code Sec-Fetch-Site} out where the address is neither https nor this machine's. */
    private static boolean isFromAnotherSite(HttpServletRequest http) {
        String site = http.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OTHER.contains(site);
        }
        String origin = http.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(http.getHeader("Host"));
    }
}
