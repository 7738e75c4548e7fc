package org.dealgate.system.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.dealgate.system.CannotStart;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class PortCheckTest {

    private static final String OF_NO_MACHINE = "192.0.2.1";

    @Test
    void a_port_that_another_program_listens_on_is_taken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> check("127.0.0.1", other.getLocalPort()))
                    .isInstanceOfSatisfying(
                            PortInUseException.class,
                            taken -> assertThat(taken.getPort()).isEqualTo(other.getLocalPort()));
        }
    }

    @Test
    void an_address_of_another_machine_is_not_a_taken_port() {
        assertThatThrownBy(() -> check(OF_NO_MACHINE, 8105))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no address " + OF_NO_MACHINE)
                .hasMessageContaining("server.address");
    }

    @Test
    void a_port_that_the_user_may_not_use_is_not_taken_either() {
        assertThat(PortCheck.why(null, 80, new BindException("Permission denied (Bind failed)")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Port 80 may not be used")
                .hasMessageContaining("--server.port");
    }

    @Test
    void a_free_port_is_left_free() throws IOException {
        int free;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = other.getLocalPort();
        }
        assertThatCode(() -> check("127.0.0.1", free)).doesNotThrowAnyException();
        assertThatCode(() -> check("127.0.0.1", free)).doesNotThrowAnyException();
    }

    private static void check(String address, int port) {
        var settings = new MockEnvironment()
                .withProperty("server.address", address)
                .withProperty("server.port", String.valueOf(port));
        settings.setConversionService(new ApplicationConversionService());
        var context = new GenericApplicationContext();
        context.setEnvironment(settings);
        new PortCheck().initialize(context);
    }
}
