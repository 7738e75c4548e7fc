package org.dealgate.workflow;

import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions that are current: what a deal opened now runs on to its end. */
@Component
public class Pins {

    private static final String CURRENT = """
            select key_ as key, max(version_) as version from act_re_procdef where tenant_id_ is null group by key_
            union all
            select key_, max(version_) from act_re_decision_def where tenant_id_ is null group by key_
            union all
            select '%s' || key_, max(version_) from act_re_camformdef where tenant_id_ is null group by key_
            """.formatted(Pinned.FORM);

    private final JdbcClient jdbc;

    Pins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For the process variable {@code pins}. One query and nothing cached, because another node may have deployed a moment
     * ago.
     */
    public String current() {
        var versions = new TreeMap<String, Integer>();
        jdbc.sql(CURRENT).query((row) -> {
            versions.put(row.getString("key"), row.getInt("version"));
        });
        return Pinned.write(versions);
    }
}
