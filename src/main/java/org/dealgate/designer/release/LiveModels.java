package org.dealgate.designer.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is deployed: which versions came with which deployment, what was there before, and the files behind them. */
@Repository
class LiveModels {

    private static final String DEFINITIONS = """
            with model as (
                select 'processes' as kind, key_ as pin, version_ as version, deployment_id_ as deployment, resource_name_ as resource
                from act_re_procdef where tenant_id_ is null
                union all
                select 'decisions', key_, version_, deployment_id_, resource_name_ from act_re_decision_def where tenant_id_ is null
                union all
                select 'forms', '%s' || key_, version_, deployment_id_, resource_name_ from act_re_camformdef
                where tenant_id_ is null)
            """.formatted(Pinned.FORM);

    private static final String OF_DEPLOYMENTS = DEFINITIONS + """
            select m.*, (select max(former.version) from model former
                         where former.pin = m.pin and former.version < m.version) as former,
                   (select max(latest.version) from model latest where latest.pin = m.pin) as latest
            from model m where m.deployment in (:deployments) order by m.pin
            """;

    private static final String CURRENT = DEFINITIONS + """
            select m.*, null::integer as former, m.version as latest from model m
            where m.pin in (:pins)
              and m.version = (select max(latest.version) from model latest where latest.pin = m.pin)
            """;

    private static final String VERSION = DEFINITIONS + """
            select m.*, null::integer as former, m.version as latest from model m
            where m.pin = :pin and m.version = :version
            """;

    private final JdbcClient jdbc;

    LiveModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version of a process, decision or form.
     *
     * @param kind the folder under which addresses name it: processes, decisions or forms
     * @param pin its key, see {@link Pinned}
     * @param former the version before it; null where it was the first
     * @param latest the one that deals opened now run on
     */
    record LiveModel(
            String kind,
            String pin,
            int version,
            String deployment,
            String resource,
            @Nullable Integer former,
            int latest) {

        public boolean current() {
            return version == latest;
        }

        /** As the engine knows it. */
        public String key() {
            return pin.substring(pin.lastIndexOf(' ') + 1);
        }
    }

    List<LiveModel> of(Collection<String> deployments) {
        return deployments.isEmpty()
                ? List.of()
                : jdbc.sql(OF_DEPLOYMENTS)
                        .param("deployments", deployments)
                        .query(LiveModel.class)
                        .list();
    }

    List<LiveModel> current(Collection<String> pins) {
        return pins.isEmpty()
                ? List.of()
                : jdbc.sql(CURRENT).param("pins", pins).query(LiveModel.class).list();
    }

    Optional<LiveModel> version(String pin, int version) {
        return jdbc.sql(VERSION)
                .param("pin", pin)
                .param("version", version)
                .query(LiveModel.class)
                .optional();
    }

    ModelFile file(LiveModel model) {
        byte[] content = jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                .params(model.deployment(), model.resource())
                .query(byte[].class)
                .single();
        return new ModelFile(model.resource(), content);
    }
}
