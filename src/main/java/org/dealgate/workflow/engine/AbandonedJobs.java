package org.dealgate.workflow.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.dealgate.system.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees the jobs that a killed program was working on, in the embedded database, which one program alone can use: they
 * would wait for their locks to end. Engine internals: only a plug-in runs before the engine takes jobs, and its public
 * API frees none.
 */
@Component
class AbandonedJobs extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

    private final Installation installation;
    private final JdbcClient jdbc;

    AbandonedJobs(Installation installation, DataSource dataSource) {
        this.installation = installation;
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (installation.embeddedDatabase() && tableExists()) {
            free();
        }
    }

    void free() {
        int freed = jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1"
                        + " where lock_owner_ is not null")
                .update();
        if (freed > 0) {
            LOG.info("Jobs that an earlier run did not finish start again: {}", freed);
        }
    }

    private boolean tableExists() {
        return jdbc.sql("select to_regclass('act_ru_job') is not null")
                .query(Boolean.class)
                .single();
    }
}
