package org.dealgate.system.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.dealgate.system.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks for a taken or impossible port before anything is set up; the web server itself would find it last. */
class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int HIGHEST = 65535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        int port = settings.getProperty("server.port", Integer.class, 8080);
        if (port > HIGHEST) {
            throw new CannotStart("There is no port " + port + ": set server.port to a number up to " + HIGHEST + ".");
        }
        if (port > 0) {
            tryOut(settings.getProperty("server.address", InetAddress.class), port);
        }
    }

    private static void tryOut(@Nullable InetAddress address, int port) {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(address, port));
        } catch (BindException taken) {
            throw new PortInUseException(port, taken);
        } catch (IOException unclear) {
            // the web server finds out, and says so
        }
    }
}
