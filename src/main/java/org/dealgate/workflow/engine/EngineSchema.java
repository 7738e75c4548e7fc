package org.dealgate.workflow.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.dealgate.system.CannotStart;
import org.dealgate.system.StartLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses a database whose engine tables a newer engine has made: the engine itself does not look at their version while
 * it may create them. Engine internals: only a plug-in runs before the engine touches its tables.
 */
@Component
class EngineSchema extends AbstractProcessEnginePlugin {

    private static final Comparator<int[]> BY_VERSION = Arrays::compare;

    private final JdbcClient jdbc;

    /** @param lock held before the tables are looked at, so that two nodes do not make them at once */
    EngineSchema(DataSource dataSource, StartLock lock) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        String own = ProcessEngine.class.getPackage().getImplementationVersion();
        versions().stream().filter(version -> isNewer(version, own)).findFirst().ifPresent(version -> {
            throw new CannotStart("The database was written by a newer Dealgate (its engine tables are of " + version
                    + ", this engine is " + own + "): start that version or a later one.");
        });
    }

    /** A patch changes nothing that an engine of the same minor version stumbles over. */
    static boolean isNewer(String version, String own) {
        return BY_VERSION.compare(minor(version), minor(own)) > 0;
    }

    private static int[] minor(String version) {
        return Arrays.stream(version.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private List<String> versions() {
        boolean exists = jdbc.sql("select to_regclass('act_ge_schema_log') is not null")
                .query(Boolean.class)
                .single();
        return exists
                ? jdbc.sql("select version_ from act_ge_schema_log")
                        .query(String.class)
                        .list()
                : List.of();
    }
}
