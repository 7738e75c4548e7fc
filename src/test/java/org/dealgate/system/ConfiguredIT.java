package org.dealgate.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealgate.system.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with a database and an SMTP server configured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfiguredIT {

    @TempDir
    static Path folder;

    private PostgresServer database;

    @BeforeAll
    void startDatabase() {
        database = PostgresServer.start(folder.resolve("database"), Map.of());
    }

    @AfterAll
    void stopDatabase() {
        database.close();
    }

    @Test
    @Order(1)
    void without_an_administrator_it_says_how_to_configure_one() throws IOException {
        assertThat(start().refusal()).contains("no administrator", "dealgate.admin.id", "dealgate.admin.password");
    }

    @Test
    @Order(2)
    void it_starts_with_the_configured_administrator_and_no_embedded_parts() throws IOException {
        try (var program = start(
                        "--dealgate.admin.id=ada",
                        "--dealgate.admin.email=ada@company.example",
                        "--dealgate.admin.password=correct-horse-battery")
                .awaitUp()) {
            assertThat(program.getAs("ada", "correct-horse-battery", "/engine-rest/engine")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(program.getAs("amy", "amy", "/engine-rest/engine").statusCode())
                    .isEqualTo(401);
            assertThat(program.getAs("admin", "admin", "/engine-rest/engine").statusCode())
                    .isEqualTo(401);
            for (String path : new String[] {"/mailbox", "/mailbox/messages"}) {
                assertThat(program.getAs("ada", "correct-horse-battery", path).statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    @Order(3)
    void the_administrator_is_needed_for_the_first_start_only() throws IOException {
        try (var program = start().awaitUp()) {
            assertThat(program.getAs("ada", "correct-horse-battery", "/engine-rest/engine")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(4)
    void a_database_that_cannot_be_reached_is_named() throws IOException {
        String nowhere = "jdbc:postgresql://127.0.0.1:" + Program.freePort() + "/dealgate";
        assertThat(Program.start(
                                folder,
                                "--spring.datasource.url=" + nowhere + "?password=secret",
                                "--spring.datasource.hikari.connection-timeout=1000")
                        .refusal())
                .contains(nowhere, "cannot be reached")
                .doesNotContain("secret");
    }

    @Test
    @Order(5)
    void a_refused_sign_in_is_named() throws IOException {
        assertThat(start("--spring.datasource.password=wrong", "--spring.datasource.hikari.connection-timeout=1000")
                        .refusal())
                .contains("refuses the sign-in", "spring.datasource.password");
    }

    private Program start(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=1"));
        if (more.length == 0 || !more[0].contains("datasource.password")) {
            arguments.add("--spring.datasource.password=" + database.password());
        }
        arguments.addAll(List.of(more));
        return Program.start(Files.createDirectories(folder), arguments.toArray(String[]::new));
    }
}
