package org.dealgate.designer.backtest.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a trial in a process of its own, with bounded memory, and ends it with the program at the latest. */
public class ChildProcess implements AutoCloseable {

    /** Why there are no more verdicts although deals are left. */
    public static final class Failed extends Exception {
        Failed(String why) {
            super(why);
        }
    }

    /** The reason of a {@link Failed} where the process had too little memory. */
    public static final String MEMORY = "memory";

    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final int LAST_LINES = 20;

    /** The child needs no password that the program was given. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SystemRoot", "TEMP");

    private final Process process;
    private final Thread shutdown;
    private final Deque<String> complaints = new ArrayDeque<>();
    private volatile @Nullable RuntimeException feedingFailed;

    /** @param memory as {@code -Xmx} takes it */
    public ChildProcess(WorkFolder folder, String memory) {
        this(List.of(
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                OwnClasses.path(),
                OwnClasses.main(),
                "backtest",
                folder.path().toString()));
    }

    ChildProcess(List<String> arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        withoutSecrets(builder.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shutdown = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(shutdown);
    }

    static void withoutSecrets(Map<String, String> environment) {
        environment.keySet().retainAll(ENVIRONMENT);
    }

    /**
     * Tries all deals.
     *
     * @param pages tapes, some at a time; an empty list ends them
     * @param verdicts gets them as they come, in no particular order
     * @throws Failed where the child crashed, was ended or could not go on
     */
    public void run(Supplier<List<Tape>> pages, Consumer<Verdict> verdicts) throws Failed {
        var complaining = daemon("backtest-errors", this::listenToComplaints);
        var feeding = daemon("backtest-tapes", () -> feed(pages));
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Said now = read(line);
                if (now == null) {
                    complain(line);
                } else if (now.verdict() != null) {
                    verdicts.accept(now.verdict());
                } else if (now.isTheEnd() && feedingFailed == null) {
                    return;
                } else {
                    throw failed(now.failure());
                }
            }
            complaining.join(Duration.ofSeconds(5).toMillis());
            throw failed(null);
        } catch (IOException e) {
            throw failed(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        } finally {
            close();
            feeding.interrupt();
        }
    }

    /** Null where the Java machine itself says something. */
    private static @Nullable Said read(String line) {
        try {
            return TapeJson.MAPPER.readValue(line, Said.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private Failed failed(@Nullable String why) {
        if (feedingFailed != null) {
            return new Failed(String.valueOf(feedingFailed.getMessage()));
        }
        synchronized (complaints) {
            if (complaints.stream().anyMatch(line -> line.contains("OutOfMemoryError"))) {
                return new Failed(MEMORY);
            }
            return new Failed(why != null ? why : complaints.isEmpty() ? "" : complaints.getLast());
        }
    }

    private void feed(Supplier<List<Tape>> pages) {
        try (Writer in =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (List<Tape> page = pages.get(); !page.isEmpty(); page = pages.get()) {
                for (Tape tape : page) {
                    in.write(json(tape));
                    in.write('\n');
                }
                in.flush();
            }
        } catch (IOException e) {
            // the child is gone, and whoever listens to it knows already
        } catch (RuntimeException e) {
            feedingFailed = e;
            process.destroyForcibly();
        }
    }

    private static String json(Tape tape) {
        try {
            return TapeJson.MAPPER.writeValueAsString(tape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listenToComplaints() {
        try (var errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                complain(line);
            }
        } catch (IOException e) {
            // nothing more to hear
        }
    }

    private void complain(String line) {
        LOG.warn("{}", line);
        synchronized (complaints) {
            complaints.add(line);
            if (complaints.size() > LAST_LINES) {
                complaints.removeFirst();
            }
        }
    }

    private static Thread daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Ends the child; may be called by any thread at any time. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(shutdown);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook does its work
        }
    }
}
