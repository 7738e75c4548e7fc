package org.dealgate.system.start;

import java.net.InetAddress;
import org.dealgate.system.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private final String baseUrl;

    Welcome(Installation installation, ServerProperties server, @Value("${dealgate.base-url}") String baseUrl) {
        this.installation = installation;
        this.server = server;
        this.baseUrl = baseUrl;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)) {
            return;
        }
        String address = address(web.getWebServer().getPort());
        LOG.info("Dealgate answers at {}/; /actuator/health says UP once everything is in place", address);
        if (installation.demoPeople()) {
            LOG.info("Sign in as amy, ben, tess, finn, eva, erik, ella, sam, dora, audrey or admin;"
                    + " the password is the name");
        }
        if (installation.embeddedMail()) {
            LOG.info("Mails are shown at {}/mailbox", address);
        }
    }

    /** A server that listens to others is told by the address that its mails name. */
    private String address(int port) {
        InetAddress bound = server.getAddress();
        return bound != null && bound.isLoopbackAddress() ? "http://localhost:" + port : baseUrl;
    }
}
