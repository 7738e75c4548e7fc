package org.dealgate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dealgate.system.postgres.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The build's one PostgreSQL, started with the first context that asks for it. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final PostgresServer POSTGRES = start();

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("dealgate-test");
            PostgresServer server = PostgresServer.start(
                    folder, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            // these run once all contexts have closed, whereas a shutdown hook would run beside their closing
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + POSTGRES.url(),
                        "spring.datasource.username=" + POSTGRES.user(),
                        "spring.datasource.password=" + POSTGRES.password())
                .applyTo(context);
    }
}
