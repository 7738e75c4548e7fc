package org.dealgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;

/** The packaged program in a process of its own, as an operator starts it. */
class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path out;
    private final Path err;

    private Program(Process process, int port, Path out, Path err) {
        this.process = process;
        this.port = port;
        this.out = out;
        this.err = err;
    }

    /** Starts it in the folder, so that its data is in {@code data} below unless the arguments say otherwise. */
    static Program start(Path folder, String... arguments) throws IOException {
        return start(folder, freePort(), arguments);
    }

    static Program start(Path folder, int port, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".log");
        Path err = Files.createTempFile(folder, "err", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of(System.getProperty("dealgate.jar")).toAbsolutePath().toString(),
                "--server.port=" + port));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Program(process, port, out, err);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Program awaitUp() {
        whileAlive(250).until(this::isUp);
        return this;
    }

    void awaitLog(String text) {
        whileAlive(20).until(() -> read(out).contains(text));
    }

    private ConditionFactory whileAlive(int pollMillis) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(pollMillis))
                .failFast(() -> assertThat(process.isAlive())
                        .as(() -> "running; it said " + read(err) + read(out))
                        .isTrue());
    }

    boolean isUp() {
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path));
    }

    HttpResponse<String> getAs(String person, String password, String path) throws IOException {
        return send(request(path).header("Authorization", basic(person, password)));
    }

    HttpResponse<String> postAs(String person, String password, String path, String json) throws IOException {
        return send(request(path)
                .header("Authorization", basic(person, password))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as Ctrl-C and service managers do. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** What it said on standard error before it ended by itself with a code other than 0, in one line. */
    String refusal() {
        awaitEnd();
        assertThat(process.exitValue()).isNotZero();
        assertThat(read(out)).doesNotContain("\tat ", " WARN ", " ERROR ");
        String said = read(err).strip();
        assertThat(said.lines()).hasSize(1);
        return said;
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private static String basic(String person, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":" + password).getBytes());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
