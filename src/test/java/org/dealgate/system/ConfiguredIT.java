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

    private static final String PASSWORD = "correct-horse-battery";

    private PostgresServer database;
    private Program first;

    @BeforeAll
    void startDatabase() {
        database = PostgresServer.start(folder.resolve("database"), Map.of());
    }

    @AfterAll
    void stop() {
        if (first != null) {
            first.close();
        }
        database.close();
    }

    @Test
    @Order(1)
    void without_an_administrator_it_says_how_to_configure_one() throws IOException {
        // two nodes at once on an empty database: one makes the tables, the other waits for it
        for (Program node : new Program[] {start(), start()}) {
            assertThat(node.refusal()).contains("no administrator", "dealgate.admin.id", "dealgate.admin.password");
        }
    }

    @Test
    @Order(2)
    void it_starts_with_the_configured_administrator_and_no_embedded_parts() throws IOException {
        first = start(
                        "--dealgate.admin.id=ada",
                        "--dealgate.admin.email=ada@company.example",
                        "--dealgate.admin.password=" + PASSWORD)
                .awaitUp();

        assertThat(first.getAs("ada", PASSWORD, "/engine-rest/engine").statusCode())
                .isEqualTo(200);
        for (String demo : new String[] {"amy", "admin"}) {
            assertThat(first.getAs(demo, demo, "/engine-rest/engine").statusCode())
                    .isEqualTo(401);
        }
        for (String path : new String[] {"/mailbox", "/mailbox/messages"}) {
            assertThat(first.getAs("ada", PASSWORD, path).statusCode()).isEqualTo(404);
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    @Order(3)
    void a_second_node_needs_no_administrator_and_deploys_nothing_again() throws IOException {
        String before = deployments(first);

        try (var second = start().awaitUp()) {
            assertThat(deployments(second)).isEqualTo(before).containsOnlyOnce("\"id\"");
            assertThat(first.isUp()).isTrue();
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

    private static String deployments(Program node) throws IOException {
        return node.getAs("ada", PASSWORD, "/engine-rest/deployment").body();
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
