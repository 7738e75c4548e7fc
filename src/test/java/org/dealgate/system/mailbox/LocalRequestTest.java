package org.dealgate.system.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalRequestTest {

    @Test
    void a_browser_on_this_machine_is_local() {
        assertThat(LocalRequest.is(from("127.0.0.1", "localhost"))).isTrue();
        assertThat(LocalRequest.is(from("0:0:0:0:0:0:0:1", "[::1]"))).isTrue();
    }

    @Test
    void another_machine_is_not() {
        assertThat(LocalRequest.is(from("192.0.2.7", "localhost"))).isFalse();
    }

    @Test
    void what_a_proxy_on_this_machine_passes_on_is_not() {
        MockHttpServletRequest request = from("127.0.0.1", "localhost");
        request.addHeader("X-Forwarded-For", "192.0.2.7");
        assertThat(LocalRequest.is(request)).isFalse();
    }

    @Test
    void a_strange_name_that_leads_here_is_not() {
        assertThat(LocalRequest.is(from("127.0.0.1", "evil.example"))).isFalse();
    }

    private static MockHttpServletRequest from(String address, String name) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setServerName(name);
        return request;
    }
}
