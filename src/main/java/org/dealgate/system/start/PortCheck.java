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

/** Looks for a port or an address that cannot be had before anything is set up; the web server itself would find it last. */
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
        } catch (BindException refused) {
            throw why(address, port, refused);
        } catch (IOException unclear) {
            // the web server finds out, and says so
        }
    }

    static RuntimeException why(@Nullable InetAddress address, int port, BindException refused) {
        if (address != null && !isOurs(address)) {
            return new CannotStart(
                    "This machine has no address " + address.getHostAddress()
                            + ": set server.address to one that it has, such as 127.0.0.1, or to 0.0.0.0 for all of them.",
                    refused);
        }
        if (String.valueOf(refused.getMessage()).contains("ermission denied")) {
            return new CannotStart(
                    "Port " + port + " may not be used by the user that Dealgate runs as: choose another one, "
                            + "such as 8080, with --server.port=<port>, or permit it to that user.",
                    refused);
        }
        return new PortInUseException(port, refused);
    }

    /** Whether some port of it can be had. */
    private static boolean isOurs(InetAddress address) {
        try (ServerSocket any = new ServerSocket()) {
            any.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException foreign) {
            return false;
        }
    }
}
