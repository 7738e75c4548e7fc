package org.dealgate.system.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.system.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL whose data is kept in a folder, reachable on loopback with a password of its own. One program
 * at a time uses a folder. A program killed at any moment is recovered from at the next start: what it left running is
 * stopped, what it left half made is made again.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String USER = "dealgate";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final Path cluster;
    private final Path programs;
    private final String password;
    private final Map<String, String> settings;
    private int port;

    private PostgresServer(DataFolder folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.cluster = folder.path().resolve("postgresql");
        Folders.sweep(folder.path());
        this.programs = Binaries.unpackedIn(folder.path());
        this.password = Password.in(folder.path().resolve("password"));
        this.settings = settings;
    }

    /**
     * @param settings server settings in place of, or beside, those of this program
     * @throws CannotStart where the folder cannot be used, or PostgreSQL does not start
     */
    public static PostgresServer start(Path data, Map<String, String> settings) {
        DataFolder folder = DataFolder.lock(data);
        try {
            var server = new PostgresServer(folder, settings);
            server.start();
            return server;
        } catch (IOException e) {
            folder.close();
            throw DataFolder.notWritable(folder.path(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public String url() {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/postgres";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    private void start() throws IOException {
        var leftovers = new Leftovers(folder.path());
        leftovers.stop(cluster, programs);
        if (!Files.isDirectory(cluster)) {
            LOG.info("Creating the database in {}", folder.path());
            Folders.createWhole(cluster, this::initialise);
        }
        checkVersion();
        // somebody else may take the free port before PostgreSQL does
        for (int attempt = 1; !startedOn(freePort()); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new CannotStart("PostgreSQL does not start in " + folder.path() + ": " + Command.lastLines(log())
                        + " (the whole of it is in " + log() + ").");
            }
            leftovers.stop(cluster, programs);
        }
    }

    private void initialise(Path unfinished) throws IOException {
        Path output = folder.path().resolve("initdb.log");
        int exit = Command.run(
                output,
                List.of(
                        program("initdb"),
                        "-D",
                        unfinished.toString(),
                        "-U",
                        USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + folder.path().resolve("password"),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        if (exit != 0) {
            throw new CannotStart("The database cannot be created in " + folder.path() + ": "
                    + Command.lastLines(output) + " (the whole of it is in " + output + ").");
        }
    }

    private void checkVersion() throws IOException {
        String data = Files.readString(cluster.resolve("PG_VERSION")).strip();
        Path output = folder.path().resolve("version.log");
        Command.run(output, List.of(program("postgres"), "--version"));
        String version = Files.readString(output).replaceAll("(?s)\\D*(\\d+).*", "$1");
        if (!data.equals(version)) {
            throw new CannotStart("The data in " + folder.path() + " was written by PostgreSQL " + data
                    + ", and this Dealgate brings PostgreSQL " + version + ": use the Dealgate that wrote it.");
        }
    }

    private boolean startedOn(int candidate) throws IOException {
        this.port = candidate;
        Files.deleteIfExists(log());
        // pg_ctl gives the server a session of its own, so that Ctrl-C stops this program first and the server after it
        return Command.run(
                        folder.path().resolve("start.log"),
                        List.of(
                                program("pg_ctl"),
                                "start",
                                "-w",
                                "-D",
                                cluster.toString(),
                                "-l",
                                log().toString(),
                                "-o",
                                options()))
                == 0;
    }

    private String options() {
        var all = new LinkedHashMap<String, String>();
        all.put("listen_addresses", LOOPBACK);
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("timezone", "UTC");
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private Path log() {
        return folder.path().resolve("postgresql.log");
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            Command.run(
                    folder.path().resolve("stop.log"),
                    List.of(program("pg_ctl"), "stop", "-w", "-D", cluster.toString(), "-m", "fast"));
        } catch (IOException e) {
            LOG.warn("PostgreSQL in {} could not be stopped; the next start will", folder.path(), e);
        } finally {
            folder.close();
        }
    }
}
