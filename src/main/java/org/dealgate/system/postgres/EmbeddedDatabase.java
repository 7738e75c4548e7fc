package org.dealgate.system.postgres;

import java.util.Map;
import org.dealgate.system.Installation;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Where no database is configured: PostgreSQL is up before the connection pool, and goes down after it. */
@Configuration
@Conditional(NoDatabaseConfigured.class)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(Installation installation) {
        return PostgresServer.start(installation.dataFolder(), Map.of());
    }

    /** The pool asks for these, and so is destroyed before the server. */
    @Bean
    JdbcConnectionDetails postgresConnection(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}
