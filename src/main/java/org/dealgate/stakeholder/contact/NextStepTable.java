package org.dealgate.stakeholder.contact;

import java.sql.Array;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The next steps that were agreed in contacts. One is done once any of those who agreed on it was met again. */
@Repository
class NextStepTable {

    private final JdbcClient jdbc;

    NextStepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dated ones that nobody who agreed on them was met for on their day or later, by the deal's number. */
    Map<String, List<NextStep>> open(Collection<String> dealNumbers) {
        Map<String, List<NextStep>> open = new HashMap<>();
        jdbc.sql("""
                        select d.number, a.next_step, a.next_step_on, array_agg(s.id) as people
                        from deal d
                        join activity a on a.deal_id = d.id
                        join activity_participant w on w.activity_id = a.id
                        join stakeholder s on s.deal_id = d.id and s.person_id = w.person_id
                        where d.number = any(:numbers) and a.next_step_on is not null
                          and not exists (
                              select 1 from activity_participant agreed
                              join activity_participant again on again.person_id = agreed.person_id
                              join activity later on later.id = again.activity_id and later.deal_id = a.deal_id
                              where agreed.activity_id = a.id and later.id <> a.id and later.day >= a.next_step_on)
                        group by d.number, a.id
                        order by a.next_step_on, a.id
                        """).param("numbers", dealNumbers.toArray(String[]::new)).query(row -> {
            Array people = row.getArray("people");
            open.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                    .add(new NextStep(
                            row.getString("next_step"), row.getObject("next_step_on", LocalDate.class), Set.of((Long[])
                                    people.getArray())));
        });
        return open;
    }
}
