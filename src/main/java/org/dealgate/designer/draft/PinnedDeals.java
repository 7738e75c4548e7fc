package org.dealgate.designer.draft;

import java.util.HashMap;
import java.util.Map;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many running deals use which version. */
@Component
class PinnedDeals {

    // deals opened between two deployments have the same pins, so there are few of them to take apart
    private static final String RUNNING = """
            select p.pins, count(*) as deals from deal_pins p join deal d on d.number = p.deal_number
            where d.closed_at is null group by p.pins
            """;

    private final JdbcClient jdbc;

    PinnedDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By pin, for instance {@code form capture-need:2}. */
    Map<String, Long> running() {
        var deals = new HashMap<String, Long>();
        jdbc.sql(RUNNING).query(row -> {
            long count = row.getLong("deals");
            for (String pin : row.getString("pins").split(",")) {
                deals.merge(pin, count, Long::sum);
            }
        });
        return deals;
    }

    static String pin(Kind kind, String key, int version) {
        return (kind == Kind.FORM ? "form " : "") + key + ":" + version;
    }
}
