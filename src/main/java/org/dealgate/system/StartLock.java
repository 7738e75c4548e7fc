package org.dealgate.system;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one program at a time start on a database, from before its tables are made until it is ready: several nodes may
 * be started at the same moment. Whoever makes tables asks for this bean. The server frees the lock of a program that
 * dies.
 */
@Component
public class StartLock {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);
    private static final long KEY = 0x6465616c67617465L;

    private final Connection connection;
    private final JdbcClient jdbc;

    StartLock(DataSource dataSource) throws SQLException {
        this.connection = dataSource.getConnection();
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        if (!ask("select pg_try_advisory_lock(?)")) {
            LOG.info("Another Dealgate is starting on this database; this one starts after it");
            ask("select pg_advisory_lock(?) is not null");
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws SQLException {
        ask("select pg_advisory_unlock(?)");
        connection.close();
    }

    private boolean ask(String sql) {
        return jdbc.sql(sql).param(KEY).query(Boolean.class).single();
    }
}
