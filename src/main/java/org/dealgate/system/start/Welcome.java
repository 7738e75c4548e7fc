package org.dealgate.system.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.dealgate.system.Installation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the start log with where to go. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Installation installation;
    private final ServerProperties server;

    Welcome(Installation installation, ServerProperties server) {
        this.installation = installation;
        this.server = server;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)) {
            return;
        }
        String address =
                "http://" + host(server.getAddress()) + ":" + web.getWebServer().getPort();
        LOG.info("Dealgate is ready at {}/", address);
        if (installation.demoPeople()) {
            LOG.info("Sign in as amy, ben, tess, finn, eva, erik, ella, sam, dora, audrey or admin;"
                    + " the password is the name");
        }
        if (installation.embeddedMail()) {
            LOG.info("Mails are shown at {}/mailbox", address);
        }
    }

    private static String host(@Nullable InetAddress address) {
        if (address != null && !address.isAnyLocalAddress()) {
            return address.isLoopbackAddress() ? "localhost" : address.getHostAddress();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
