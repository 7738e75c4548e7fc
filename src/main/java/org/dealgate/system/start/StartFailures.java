package org.dealgate.system.start;

import java.sql.SQLException;
import org.dealgate.system.CannotStart;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in one sentence what kept the program from starting, for the failures that an operator can mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    private final Environment environment;

    StartFailures(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String sentence = sentence(failure);
        return sentence == null ? null : new FailureAnalysis(sentence, null, failure);
    }

    private @Nullable String sentence(Throwable failure) {
        if (find(CannotStart.class, failure) instanceof CannotStart known) {
            return known.getMessage();
        }
        if (find(PortInUseException.class, failure) instanceof PortInUseException taken) {
            return "Port " + taken.getPort()
                    + " is taken by another program: stop that, or choose another port with --server.port=<port>.";
        }
        if (find(FlywayValidateException.class, failure) != null) {
            return "The tables in the database " + database() + " are not those of this Dealgate: "
                    + "its migrations were changed after they had been applied. Use the Dealgate that made them.";
        }
        if (find(SQLException.class, failure) instanceof SQLException refused) {
            return ofDatabase(refused);
        }
        return null;
    }

    /** The server's SQL state tells who is at fault: class 08 the way to it, 28 the sign-in, 3D the name. */
    private @Nullable String ofDatabase(SQLException failure) {
        SQLException root = deepest(failure);
        String state = root.getSQLState() == null ? "" : root.getSQLState();
        String why = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        if (state.startsWith("08")) {
            return "The database " + database() + " cannot be reached (" + why
                    + "): check that PostgreSQL runs there and that spring.datasource.url is right.";
        }
        if (state.startsWith("28")) {
            return "The database " + database() + " refuses the sign-in (" + why
                    + "): check spring.datasource.username and spring.datasource.password.";
        }
        if (state.startsWith("3D")) {
            return "The database " + database() + " does not exist (" + why + "): create it first.";
        }
        if (state.startsWith("57P") || state.startsWith("53")) {
            return "The database " + database() + " takes no connections now (" + why + "): try again later.";
        }
        return null;
    }

    /** Where the database is, without parameters, which may hold a password. */
    private String database() {
        return environment
                .getProperty("spring.datasource.url", "of the data folder")
                .replaceFirst("\\?.*", "");
    }

    private static SQLException deepest(SQLException failure) {
        SQLException deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                deepest = sql;
            }
        }
        return deepest;
    }

    private static @Nullable Throwable find(Class<? extends Throwable> type, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return cause;
            }
        }
        return null;
    }
}
