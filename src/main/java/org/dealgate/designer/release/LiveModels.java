package org.dealgate.designer.release;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    private static final String VERSIONS = DEFINITIONS + """
            select m.*, null::integer as former, m.version as latest from model m
            join unnest(:pins::text[], :versions::integer[]) as asked (pin, version)
              on m.pin = asked.pin and m.version = asked.version
            order by m.pin
            """;

    private static final String FILES = """
            select asked.model, b.name_, b.bytes_
            from unnest(:deployments::text[], :resources::text[]) with ordinality as asked (deployment, resource, model)
            join act_ge_bytearray b on b.deployment_id_ = asked.deployment and b.name_ = asked.resource
            order by asked.model
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

        boolean sharesFile(LiveModel other) {
            return deployment.equals(other.deployment) && resource.equals(other.resource);
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

    /** What was live before these; without those that were the first. */
    List<LiveModel> before(Collection<LiveModel> models) {
        List<LiveModel> replaced =
                models.stream().filter(model -> model.former() != null).toList();
        return jdbc.sql(VERSIONS)
                .param("pins", replaced.stream().map(LiveModel::pin).toArray(String[]::new))
                .param("versions", replaced.stream().map(LiveModel::former).toArray(Integer[]::new))
                .query(LiveModel.class)
                .list();
    }

    /** The file behind each, in the same order. */
    Map<LiveModel, ModelFile> files(List<LiveModel> models) {
        var files = new LinkedHashMap<LiveModel, ModelFile>();
        jdbc.sql(FILES)
                .param("deployments", models.stream().map(LiveModel::deployment).toArray(String[]::new))
                .param("resources", models.stream().map(LiveModel::resource).toArray(String[]::new))
                .query((RowCallbackHandler) row -> files.put(
                        models.get(row.getInt("model") - 1),
                        new ModelFile(row.getString("name_"), row.getBytes("bytes_"))));
        return files;
    }
}
