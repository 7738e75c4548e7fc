package org.dealgate.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.system.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with nothing configured: the life of one data folder, from a first start that is killed on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDefaultIT {

    private static final String DEAL = """
            {"title":"Press line for plant 3","account":"Meishan Heavy Industry","currency":"CNY",
             "lines":[{"item":"Press line PX-9","quantity":2,"listPrice":"1200000.00","netPrice":"1100000.00"}]}""";

    private static final String WITHOUT_DEALS = "--dealgate.sample.deals=false";

    private static final int SAMPLE_DEALS = 13;

    @TempDir
    static Path folder;

    private Program running;
    private String location;

    @AfterAll
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    @Order(1)
    void a_first_start_killed_at_any_moment_is_made_good_by_the_next() throws IOException {
        for (String moment : new String[] {"Starting Dealgate", "Creating the database"}) {
            var killed = Program.start(folder, WITHOUT_DEALS);
            killed.awaitLog(moment);
            killed.kill();
        }
        // the sample deals are being played by then
        var killed = Program.start(folder);
        killed.awaitLog("Dealgate answers");
        assertThat(killed.isUp()).isFalse();
        killed.kill();
        assertThat(databaseProcesses()).isNotEmpty();

        running = Program.start(folder);
        running.awaitUp();

        assertThat(versions()).isNotEmpty().containsOnly("1");
        var deals = running.getAs("amy", "amy", "/api/deals?limit=100");
        assertThat(deals.body().split("\"number\":")).hasSize(1 + SAMPLE_DEALS);
        assertThat(clusters()).hasSize(1);
    }

    @Test
    @Order(2)
    void data_is_durable_on_disk_and_closed_to_others() throws Exception {
        assertThat(ask("select current_setting('fsync') || current_setting('synchronous_commit')"
                        + " || current_setting('full_page_writes') || current_setting('listen_addresses')"))
                .isEqualTo("ononon127.0.0.1");
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/password")))
                .hasSize(2);
    }

    @Test
    @Order(3)
    void a_second_program_on_the_same_folder_is_refused_and_the_first_goes_on() throws IOException {
        try (var second = Program.start(folder)) {
            assertThat(second.refusal()).contains("Another Dealgate is running", "--dealgate.data");
        }
        assertThat(running.isUp()).isTrue();
    }

    @Test
    @Order(4)
    void after_a_kill_nothing_acknowledged_is_lost_and_nothing_is_deployed_again() throws Exception {
        var opened = running.postAs("amy", "amy", "/api/deals", DEAL);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        location = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");

        running.kill();
        assertThat(databaseProcesses()).isNotEmpty();
        // no retries left, so that nobody takes it
        change("insert into act_ru_job (id_, type_, retries_, lock_owner_, lock_exp_time_)"
                + " values ('under way', 'message', 0, 'killed', current_timestamp + interval '5 minutes')");
        running = Program.start(folder);
        running.awaitUp();

        assertThat(running.getAs("amy", "amy", location).statusCode()).isEqualTo(200);
        assertThat(ask("select lock_owner_ is null and lock_exp_time_ is null from act_ru_job where id_ = 'under way'"))
                .as("a job that was under way need not wait for its lock to end")
                .isEqualTo("t");
        assertThat(versions()).isNotEmpty().containsOnly("1");
    }

    @Test
    @Order(5)
    void a_taken_port_is_named() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (var second = Program.start(other, running.port(), WITHOUT_DEALS)) {
            assertThat(second.refusal()).contains("Port " + running.port() + " is taken", "--server.port");
        }
        assertThat(other.resolve("data")).as("nothing is set up for nothing").doesNotExist();
        assertThat(Program.start(other, 99999, WITHOUT_DEALS).refusal()).contains("99999", "server.port");
        assertThat(running.isUp()).isTrue();
    }

    @Test
    @Order(6)
    void a_stop_leaves_no_database_behind() {
        running.stop();
        assertThat(databaseProcesses()).isEmpty();
    }

    @Test
    @Order(7)
    void tables_of_a_newer_dealgate_are_refused() throws Exception {
        change("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, true)");
        assertThat(Program.start(folder).refusal()).contains("newer Dealgate", "9999");
        change("delete from flyway_schema_history where version = '9999'");
    }

    @Test
    @Order(8)
    void tables_of_a_newer_engine_are_refused() throws Exception {
        change("insert into act_ge_schema_log values ('9999', current_timestamp, '7.99.0')");
        assertThat(Program.start(folder).refusal()).contains("newer Dealgate", "7.99.0");
        change("delete from act_ge_schema_log where id_ = '9999'");
    }

    @Test
    @Order(9)
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(Program.start(folder, "--dealgate.data=" + file).refusal())
                .contains(file.toString(), "cannot be written", "--dealgate.data");
    }

    private Stream<String> versionsIn(String json) {
        return Stream.of(json.split("\"version\":")).skip(1).map(rest -> rest.replaceFirst("[,}].*", ""));
    }

    private List<String> versions() throws IOException {
        var all = new ArrayList<String>();
        for (String kind : new String[] {"process-definition", "decision-definition"}) {
            var answer = running.getAs("admin", "admin", "/engine-rest/" + kind);
            assertThat(answer.statusCode()).isEqualTo(200);
            versionsIn(answer.body()).forEach(all::add);
        }
        return all;
    }

    private List<Path> clusters() throws IOException {
        try (var children = Files.list(folder.resolve("data"))) {
            return children.filter(child -> Files.exists(child.resolve("PG_VERSION"))
                            || child.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private List<Long> databaseProcesses() {
        return databaseProcesses(folder.resolve("data"));
    }

    private List<Long> databaseProcesses(Path below) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(below.toString()))
                        .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }

    private String ask(String sql) throws IOException, SQLException {
        try (var server = connect();
                var statement = server.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws IOException, SQLException {
        Path data = folder.resolve("data");
        String port =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres",
                "dealgate",
                Files.readString(data.resolve("password")));
    }

    private void change(String sql) throws SQLException {
        try (var server = PostgresServer.start(folder.resolve("data"), Map.of());
                var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
