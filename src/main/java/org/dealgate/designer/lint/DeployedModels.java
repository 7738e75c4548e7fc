package org.dealgate.designer.lint;

import java.util.List;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest versions of what is deployed: in one statement, as the engine's own queries know no forms. */
@Component
class DeployedModels {

    private static final String LATEST = """
            select distinct on (b.id_) b.name_ as name, b.bytes_ as content from (
                (select distinct on (key_) deployment_id_, resource_name_ from act_re_procdef
                    where tenant_id_ is null order by key_, version_ desc)
                union all
                (select distinct on (key_) deployment_id_, resource_name_ from act_re_decision_def
                    where tenant_id_ is null order by key_, version_ desc)
                union all
                (select distinct on (key_) deployment_id_, resource_name_ from act_re_camformdef
                    where tenant_id_ is null order by key_, version_ desc)
            ) latest join act_ge_bytearray b
                on b.deployment_id_ = latest.deployment_id_ and b.name_ = latest.resource_name_
            """;

    private final JdbcClient jdbc;

    DeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ModelFile> latest() {
        return jdbc.sql(LATEST)
                .query((row, n) -> new ModelFile(row.getString("name"), row.getBytes("content")))
                .list();
    }
}
