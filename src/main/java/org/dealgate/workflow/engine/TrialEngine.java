package org.dealgate.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.modulith.NamedInterface;

/**
 * An engine for trying out models: in memory, without history, jobs that run by themselves, people or rights. Its models
 * find the given beans and nothing else, and its timers go by a clock that is set by hand: one of its own, since the
 * engine's is one for all engines of a process and would move the living one too.
 */
@NamedInterface("trial")
public final class TrialEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private Instant now = Instant.EPOCH;

    public TrialEngine(Map<Object, Object> beans, TrialWatcher watcher) {
        String name = "trial-" + UUID.randomUUID();
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setBeans(beans);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TrialListener(watcher))));
        configuration.setBusinessCalendarManager(new TrialCalendars(() -> Date.from(now)));
        engine = configuration.buildProcessEngine();
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** What is now for timers. */
    public void setTime(Instant now) {
        this.now = now;
    }

    @Override
    public void close() {
        engine.close();
    }
}
