package org.dealgate.designer.backtest.child;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;

/**
 * {@code java -jar dealgate.jar backtest FOLDER}: reads a tape a line and says a verdict a line. It ends when nothing is
 * left to be read, so also when the program that started it is gone.
 */
@NamedInterface("commands")
public class Child {

    private static final int WORKERS = Math.min(2, Runtime.getRuntime().availableProcessors());

    private final Writer out;

    private Child(PrintStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** @return the exit code */
    public static int run(String... folder) {
        PrintStream out = System.out;
        // whatever else is printed must not come between the lines
        System.setOut(System.err);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        // what an engine fails at is part of the verdict
        ((Logger) LoggerFactory.getLogger("org.camunda.bpm.engine")).setLevel(Level.OFF);
        if (folder.length != 1) {
            System.err.println("usage: backtest FOLDER");
            return 2;
        }
        try {
            return new Child(out).tryAll(WorkFolder.at(Path.of(folder[0])));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int tryAll(WorkFolder folder) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Future<?>> workers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            workers.add(threads.submit(() -> work(folder, in)));
        }
        threads.shutdown();
        try {
            for (Future<?> worker : workers) {
                worker.get();
            }
            say(new Said(null, null));
            return 0;
        } catch (ExecutionException e) {
            say(new Said(null, reason(e.getCause())));
            return 1;
        } catch (InterruptedException e) {
            return 1;
        }
    }

    private @Nullable Void work(WorkFolder folder, BufferedReader in) throws IOException {
        try (var trials = new Trials(folder)) {
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                Tape tape = TapeJson.MAPPER.readValue(line, Tape.class);
                say(new Said(trials.tryOut(tape), null));
            }
        }
        return null;
    }

    private synchronized void say(Said said) throws IOException {
        out.write(TapeJson.MAPPER.writeValueAsString(said));
        out.write('\n');
        out.flush();
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
