package org.dealgate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** The SQL statements that are sent meanwhile, as the three ways to the database log them. */
public final class Statements {

    private static final List<String> LOGGERS = List.of(
            "org.springframework.jdbc.core.JdbcTemplate",
            "org.hibernate.SQL",
            "org.camunda.bpm.engine.impl.persistence.entity");

    private Statements() {}

    /** The statements that the server sends while it answers a request. */
    public static List<String> during(Runnable request) {
        return seen(request, thread -> thread.startsWith("http-"));
    }

    /** The statements that the work itself sends, and nobody else meanwhile. */
    public static List<String> of(Runnable work) {
        return seen(work, Thread.currentThread().getName()::equals);
    }

    private static List<String> seen(Runnable work, Predicate<String> thread) {
        List<String> seen = new CopyOnWriteArrayList<>();
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (thread.test(event.getThreadName()) && isStatement(event)) {
                    seen.add(event.getFormattedMessage());
                }
            }
        };
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        appender.setContext(context);
        appender.start();
        List<Logger> loggers = LOGGERS.stream().map(context::getLogger).toList();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(appender);
        });
        try {
            work.run();
        } finally {
            loggers.forEach(logger -> {
                logger.detachAppender(appender);
                logger.setAdditive(true);
                logger.setLevel(null);
            });
        }
        return new ArrayList<>(seen);
    }

    private static boolean isStatement(ILoggingEvent event) {
        String said = event.getMessage();
        return event.getLoggerName().startsWith("org.hibernate")
                || said.startsWith("==>  Preparing")
                || said.startsWith("Executing") && event.getFormattedMessage().endsWith("]");
    }
}
