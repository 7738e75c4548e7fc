package org.dealgate.system.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.dealgate.people.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where one lands after signing in: where one was going, else executives at their approvals and all others at the board. */
@Component
class SignInLanding implements AuthenticationSuccessHandler {

    private final HttpSessionRequestCache requestCache = new HttpSessionRequestCache();

    SignInLanding() {
        requestCache.setMatchingRequestParameterName(null);
        requestCache.setRequestMatcher(SignInLanding::isPage);
    }

    HttpSessionRequestCache requestCache() {
        return requestCache;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        String wanted = wanted(requestCache.getRequest(request, response));
        requestCache.removeRequest(request, response);
        boolean executive =
                AuthorityUtils.authorityListToSet(who.getAuthorities()).contains(Groups.EXECUTIVES);
        response.sendRedirect(wanted != null ? wanted : executive ? "/approvals" : "/");
    }

    // path and query only: the host is what the browser claimed
    private static @Nullable String wanted(@Nullable SavedRequest saved) {
        if (saved == null) {
            return null;
        }
        URI address = URI.create(saved.getRedirectUrl());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = address.getRawPath();
        return path.equals("/") || path.startsWith("//") ? null : path + query;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }
}
