package org.dealgate.blocker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.stakeholder.contact.CustomerObstacles;
import org.dealgate.stakeholder.contact.Obstacle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open blockers that a department of the customer has to clear. */
@Component
class DepartmentBlockers implements CustomerObstacles {

    private final JdbcClient jdbc;

    DepartmentBlockers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Obstacle>> open(Collection<String> dealNumbers) {
        Map<String, List<Obstacle>> open = new HashMap<>();
        jdbc.sql("""
                        select deal_number, department, text from blocker
                        where deal_number = any(?) and state = 'OPEN' and side = ? and department is not null
                        order by severity, due, id
                        """)
                .params(dealNumbers.toArray(String[]::new), Side.CUSTOMER.name())
                .query(row -> {
                    open.computeIfAbsent(row.getString("deal_number"), number -> new ArrayList<>())
                            .add(new Obstacle(row.getString("department"), row.getString("text")));
                });
        return open;
    }
}
