package org.dealgate.designer.backtest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param memory the most that the process beside the program takes, as Java's {@code -Xmx} has it
 * @param patience how long it may stay silent before it is ended
 */
@ConfigurationProperties("dealgate.backtest")
record BacktestSettings(
        @DefaultValue("512m") String memory,
        @DefaultValue("5m") Duration patience) {}
