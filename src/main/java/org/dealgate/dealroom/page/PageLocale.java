package org.dealgate.dealroom.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: chosen with {@code ?lang=} (kept in a cookie), else the person's own, else the first of the
 * browser's that we speak, else English.
 */
class PageLocale implements LocaleResolver, HandlerInterceptor {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "DEALGATE_LANG";
    private static final Map<String, Locale> SPOKEN = Map.of("en", Locale.ENGLISH, "zh", Locale.SIMPLIFIED_CHINESE);

    private final Viewer viewer;

    PageLocale(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return spoken(request.getParameter(PARAMETER))
                .or(() -> spoken(cookie(request)))
                .or(() -> askedByProgram(request))
                .or(() -> viewer.person().flatMap(p -> spoken(p.language().getLanguage())))
                .orElseGet(() -> accepted(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with ?" + PARAMETER + "=");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        spoken(request.getParameter(PARAMETER))
                .ifPresent(chosen -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, chosen.getLanguage())
                                .path("/")
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .maxAge(Duration.ofDays(365))
                                .build()
                                .toString()));
        return true;
    }

    /** A program that names a language means it; a browser sends its own with everything. */
    private static Optional<Locale> askedByProgram(HttpServletRequest request) {
        boolean program = request.getRequestURI().startsWith("/api/") && request.getHeader("Accept-Language") != null;
        return program ? Optional.of(accepted(request)) : Optional.empty();
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return language == null ? Optional.empty() : Optional.ofNullable(SPOKEN.get(language));
    }

    private static Locale accepted(HttpServletRequest request) {
        var asked = request.getLocales();
        while (asked.hasMoreElements()) {
            var spoken = spoken(asked.nextElement().getLanguage());
            if (spoken.isPresent()) {
                return spoken.get();
            }
        }
        return Locale.ENGLISH;
    }
}
