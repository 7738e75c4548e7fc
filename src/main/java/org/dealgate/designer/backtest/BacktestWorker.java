package org.dealgate.designer.backtest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.dealgate.system.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs the backtests that wait, one at a time on all nodes together: who runs one holds a lock as long as its connection
 * lives. A run that nobody holds the lock for was cut off.
 */
@Component
@EnableConfigurationProperties(BacktestSettings.class)
class BacktestWorker extends Worker {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String LOCK = "hashtextextended('dealgate backtest', 0)";

    private final DataSource database;
    private final BacktestRuns runs;
    private final BacktestCourse course;

    BacktestWorker(DataSource database, BacktestRuns runs, BacktestCourse course) {
        super("backtest", PAUSE);
        this.database = database;
        this.runs = runs;
        this.course = course;
    }

    @Override
    protected int work() {
        if (!runs.anyUnderWay()) {
            return 0;
        }
        try (Connection held = database.getConnection()) {
            if (!ask(held, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return 0;
            }
            try {
                return runNext();
            } finally {
                ask(held, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of backtests", e);
        }
    }

    private int runNext() {
        runs.interruptRunning();
        Optional<BacktestRun> next = runs.takeOldest();
        next.ifPresent(course::run);
        return next.isPresent() ? 1 : 0;
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void stop() {
        course.stop();
        super.stop();
    }
}
