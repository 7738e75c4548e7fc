package org.dealgate.designer.migration;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.workflow.Pinned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of processes, decisions and forms that the engine has, by the keys of {@link Pinned}. */
@Repository
class ModelVersions {

    private static final String ALL = """
            select key_ as pin, version_ as version from act_re_procdef where tenant_id_ is null
            union all
            select key_, version_ from act_re_decision_def where tenant_id_ is null
            union all
            select '%s' || key_, version_ from act_re_camformdef where tenant_id_ is null
            """.formatted(Pinned.FORM);

    private final JdbcClient jdbc;

    ModelVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SortedMap<String, SortedSet<Integer>> all() {
        var versions = new TreeMap<String, SortedSet<Integer>>();
        jdbc.sql(ALL).query(row -> {
            versions.computeIfAbsent(row.getString("pin"), pin -> new TreeSet<>())
                    .add(row.getInt("version"));
        });
        return versions;
    }

    /** @throws Refusal naming all that there are not */
    void require(Map<String, Integer> versions) {
        var all = all();
        List<Problem> unknown = versions.entrySet().stream()
                .filter(wanted -> wanted.getValue() == null
                        || !all.getOrDefault(wanted.getKey(), new TreeSet<>()).contains(wanted.getValue()))
                .map(wanted -> new Problem(
                        "versions",
                        "migration.version.unknown",
                        List.of(wanted.getKey(), String.valueOf(wanted.getValue()))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, unknown);
        }
    }
}
