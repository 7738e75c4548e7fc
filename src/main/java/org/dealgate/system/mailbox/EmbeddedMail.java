package org.dealgate.system.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Where no SMTP host is configured: a server on loopback that puts every mail into the {@link Mailbox}. */
@Configuration
@Conditional(NoMailHostConfigured.class)
@EnableConfigurationProperties(MailProperties.class)
class EmbeddedMail {

    private static final String LOOPBACK = "127.0.0.1";

    @Bean(destroyMethod = "stop")
    GreenMail embeddedSmtp(Mailbox mailbox) {
        var server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager()
                .setMessageDeliveryHandler((mail, recipient) -> new MailboxUser(recipient.getEmail(), mailbox));
        return server;
    }

    @Bean
    JavaMailSender javaMailSender(@Qualifier("embeddedSmtp") GreenMail server, MailProperties configured) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding(configured.getDefaultEncoding().name());
        sender.setJavaMailProperties(asProperties(configured.getProperties()));
        return sender;
    }

    private static Properties asProperties(Map<String, String> source) {
        var properties = new Properties();
        properties.putAll(source);
        return properties;
    }
}
