package org.dealgate.approval;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail a day about what waits.
 *
 * @param at when it is sent, in the local time of whoever gets it
 */
@ConfigurationProperties("dealgate.approval.digest")
record DigestProperties(@DefaultValue("08:00") LocalTime at) {}
