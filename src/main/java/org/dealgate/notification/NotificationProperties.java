package org.dealgate.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out.
 *
 * @param from the sender, {@code Name <address>}; its domain also ends the Message-IDs
 * @param poll how long the sender sleeps when nothing woke it
 * @param batch mails claimed, and sent through one connection, at a time
 * @param lease after which a mail claimed by a sender that died is claimed again
 * @param firstRetry pause after the first failed attempt; doubles with each further one
 * @param longestRetry the pause's bound
 * @param giveUpAfter age at which a mail that still cannot be delivered is declared dead
 */
@ConfigurationProperties("dealgate.notification")
record NotificationProperties(
        @DefaultValue("Dealgate <dealgate@localhost>") String from,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("20") int batch,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("4h") Duration longestRetry,
        @DefaultValue("5d") Duration giveUpAfter) {}
