package org.dealgate;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dealgate.designer.backtest.child.Child;
import org.dealgate.designer.lint.command.LintCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Dealgate. Without a configured database it brings up everything it needs by itself. */
@SpringBootApplication
public class Dealgate {

    /** What the jar does instead of starting, by its first argument; each answers its exit code. */
    private static final Map<String, ToIntFunction<String[]>> COMMANDS =
            Map.of("backtest", Child::run, "lint", LintCommand::run);

    public static void main(String[] args) {
        ToIntFunction<String[]> command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command != null) {
            System.exit(command.applyAsInt(Arrays.copyOfRange(args, 1, args.length)));
        }
        try {
            SpringApplication.run(Dealgate.class, args);
        } catch (RuntimeException | Error e) {
            // reported already; threads that are left must not keep a program alive that did not start
            System.exit(1);
        }
    }
}
