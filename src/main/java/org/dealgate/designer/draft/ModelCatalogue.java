package org.dealgate.designer.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The processes, decisions and forms that are deployed, in all their versions. */
@Service
@Transactional(readOnly = true)
public class ModelCatalogue {

    private static final String DEFINITIONS = """
            with definition as (
                select 'BPMN' as kind, p.key_, p.version_, p.name_, p.deployment_id_, p.resource_name_,
                       (select count(*) from act_ru_execution e where e.proc_def_id_ = p.id_ and e.parent_id_ is null)
                           as instances
                from act_re_procdef p where p.tenant_id_ is null
                union all
                select 'DMN', key_, version_, name_, deployment_id_, resource_name_, 0
                from act_re_decision_def where tenant_id_ is null
                union all
                select 'FORM', key_, version_, null, deployment_id_, resource_name_, 0
                from act_re_camformdef where tenant_id_ is null)
            select d.*, deployed.deploy_time_, who.deployed_by
            from definition d join act_re_deployment deployed on deployed.id_ = d.deployment_id_
            left join model_deployment who on who.id = d.deployment_id_
            """;

    private final JdbcClient jdbc;
    private final PinnedDeals pinned;
    private final Rights rights;

    ModelCatalogue(JdbcClient jdbc, PinnedDeals pinned, Rights rights) {
        this.jdbc = jdbc;
        this.pinned = pinned;
        this.rights = rights;
    }

    /** By kind, name and version, the newest first. */
    public List<DeployedModel> all() {
        return read(" order by d.kind, coalesce(d.name_, d.key_), d.key_, d.version_ desc", Map.of());
    }

    /** All versions, the newest first. */
    public List<DeployedModel> versions(Kind kind, String key) {
        return read(
                " where d.kind = :kind and d.key_ = :key order by d.version_ desc",
                Map.of("kind", kind.name(), "key", key));
    }

    public Optional<DeployedModel> newest(Kind kind, String key) {
        return versions(kind, key).stream().findFirst();
    }

    /** The file as it was deployed, under its name without folders. */
    public ModelFile file(DeployedModel model) {
        rights.require(Permission.READ_MODELS);
        byte[] content = jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                .params(model.deploymentId(), model.resource())
                .query(byte[].class)
                .single();
        return new ModelFile(model.fileName(), content);
    }

    private List<DeployedModel> read(String which, Map<String, ?> params) {
        rights.require(Permission.READ_MODELS);
        Map<String, Long> deals = pinned.running();
        return jdbc.sql(DEFINITIONS + which)
                .params(params)
                .query((row, number) -> model(row, deals))
                .list();
    }

    private static DeployedModel model(ResultSet row, Map<String, Long> deals) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        String key = row.getString("key_");
        int version = row.getInt("version_");
        String name = row.getString("name_");
        return new DeployedModel(
                kind,
                key,
                version,
                name == null || name.isBlank() ? key : name,
                row.getString("deployment_id_"),
                row.getString("resource_name_"),
                row.getTimestamp("deploy_time_").toInstant(),
                row.getString("deployed_by"),
                kind == Kind.BPMN
                        ? row.getLong("instances")
                        : deals.getOrDefault(PinnedDeals.pin(kind, key, version), 0L));
    }
}
