package org.dealgate.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class SessionCookieTest {

    @ParameterizedTest
    @CsvSource({
        "https://deals.example.com,true",
        "HTTPS://deals.example.com,true",
        "http://localhost:8080,false",
        "http://https:8080,false"
    })
    void the_configured_address_says_whether_cookies_are_for_encrypted_connections_only(String baseUrl, boolean secure)
            throws Exception {
        var configured = new SessionCookie(baseUrl);
        var context = new MockServletContext();
        configured.secureSessionCookie().onStartup(context);

        assertThat(context.getSessionCookieConfig().isSecure()).isEqualTo(secure);
        assertThat(context.getSessionCookieConfig().isHttpOnly()).isTrue();
        assertThat(configured.secureCookies().isEnabled()).isEqualTo(secure);
    }

    @Test
    void every_cookie_is_marked_once_whoever_sets_it() throws Exception {
        var answer = new MockHttpServletResponse();
        FilterChain setters = (request, response) -> {
            var http = (HttpServletResponse) response;
            // as the language is kept, as Spring's CSRF token is, as the engine's webapps do
            http.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from("DEALGATE_LANG", "zh").path("/").build().toString());
            http.addCookie(new Cookie("DEALGATE_CSRF", "insecure"));
            http.addHeader("set-cookie", "XSRF-TOKEN=secure;path=/camunda;SameSite=Lax");
            http.addHeader("Set-Cookie", "MARKED=1; Path=/; Secure; HttpOnly");
            http.addHeader("X-Other", "plain");
        };

        new SecureCookies().doFilter(new MockHttpServletRequest(), answer, setters);

        assertThat(answer.getHeaders("Set-Cookie"))
                .hasSize(4)
                .allMatch(cookie -> cookie.split(";\\s*Secure", -1).length == 2);
        assertThat(answer.getHeader("X-Other")).isEqualTo("plain");
    }
}
