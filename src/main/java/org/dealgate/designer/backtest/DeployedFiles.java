package org.dealgate.designer.backtest;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that are or were deployed. */
@Repository
class DeployedFiles {

    private static final String VERSIONS = """
            (select key_ || ':' || version_ as pin, deployment_id_, resource_name_ from act_re_procdef where tenant_id_ is null
             union all
             select key_ || ':' || version_, deployment_id_, resource_name_ from act_re_decision_def where tenant_id_ is null
             union all
             select 'form ' || key_ || ':' || version_, deployment_id_, resource_name_ from act_re_camformdef
             where tenant_id_ is null)
            """;

    private final JdbcClient jdbc;

    DeployedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param pins like {@code approval-matrix:2} or {@code form capture-need:1}; unknown ones are left out */
    Map<String, ModelFile> of(Collection<String> pins) {
        var files = new LinkedHashMap<String, ModelFile>();
        var read = new HashMap<String, ModelFile>();
        jdbc.sql("""
                        select v.pin, b.id_, b.name_, b.bytes_ from %s v
                        join act_ge_bytearray b on b.deployment_id_ = v.deployment_id_ and b.name_ = v.resource_name_
                        where v.pin = any (:pins) order by v.pin
                        """.formatted(VERSIONS))
                .param("pins", pins.toArray(String[]::new))
                .query((RowCallbackHandler) row -> {
                    String id = row.getString("id_");
                    if (!read.containsKey(id)) {
                        read.put(id, new ModelFile(row.getString("name_"), row.getBytes("bytes_")));
                    }
                    files.put(row.getString("pin"), read.get(id));
                });
        return files;
    }

    /** The newest file that holds each of the processes and decisions; none for those that nothing holds. */
    Map<String, ModelFile> latest(Collection<String> keys) {
        var files = new LinkedHashMap<String, ModelFile>();
        jdbc.sql("""
                        select distinct on (v.key_) v.key_, b.name_, b.bytes_ from (
                            select key_, version_, deployment_id_, resource_name_ from act_re_procdef where tenant_id_ is null
                            union all
                            select key_, version_, deployment_id_, resource_name_ from act_re_decision_def where tenant_id_ is null) v
                        join act_ge_bytearray b on b.deployment_id_ = v.deployment_id_ and b.name_ = v.resource_name_
                        where v.key_ = any (:keys) order by v.key_, v.version_ desc
                        """).param("keys", keys.toArray(String[]::new)).query((RowCallbackHandler)
                row -> files.put(row.getString("key_"), new ModelFile(row.getString("name_"), row.getBytes("bytes_"))));
        return files;
    }
}
