package org.dealgate.system.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.dealgate.DealgateTest;
import org.dealgate.system.errors.ProblemWriter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** From addresses of its own within the loopback network, so that other tests' links are not counted in. */
@DealgateTest
class LinkLimitTest {

    private static final String UNKNOWN = "/a/" + "A".repeat(43);

    @LocalServerPort
    int port;

    @Test
    void after_sixty_links_that_lead_nowhere_an_address_waits_and_others_do_not() throws IOException {
        for (int i = 0; i < 60; i++) {
            assertThat(get("127.0.0.61", UNKNOWN, "en")).startsWith("HTTP/1.1 404");
        }

        assertThat(get("127.0.0.61", UNKNOWN, "en"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: ", "<html", "Wait ten minutes", "no-store")
                .doesNotContain("AAAA");
        assertThat(get("127.0.0.61", UNKNOWN, "zh")).startsWith("HTTP/1.1 429").contains("请等待十分钟");
        assertThat(get("127.0.0.62", UNKNOWN, "en")).startsWith("HTTP/1.1 404");
        assertThat(get("127.0.0.61", "/sign-in", "en")).startsWith("HTTP/1.1 200");
    }

    @Test
    void links_that_lead_somewhere_are_not_counted() throws Exception {
        var limit = new LinkLimit(Clock.systemUTC(), mock(ProblemWriter.class)).filter();
        var live = new MockHttpServletRequest("GET", UNKNOWN);
        for (int i = 0; i < 100; i++) {
            var answer = new MockHttpServletResponse();
            limit.doFilter(live, answer, (request, response) -> ((HttpServletResponse) response).setStatus(200));
        }
        FilterChain reached = mock(FilterChain.class);

        limit.doFilter(live, new MockHttpServletResponse(), reached);

        verify(reached).doFilter(any(), any());
    }

    private String get(String from, String path, String language) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: "
                                    + language + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
