package org.dealgate.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.OpenTask;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.workflow.model.WaitForDateOrMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads open tasks straight from the engine's tables: its own query needs one more per task for the candidates, and with
 * its authorisations on it slows down with the number of all open tasks.
 */
@Component
class EngineOpenTasks implements OpenTasks {

    private static final String TASK = """
            select t.id_, t.name_, t.task_def_key_, t.assignee_, t.create_time_, t.due_date_, t.proc_def_id_,
                p.business_key_,
                array(select l.group_id_ from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                    order by l.group_id_) as candidate_groups
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            """;

    private static final String OF_DEALS =
            TASK + " where p.business_key_ in (:numbers) and t.suspension_state_ = 1 order by t.create_time_, t.id_";

    private static final String OF_PERSON =
            "(" + TASK + " where t.assignee_ = :person and t.suspension_state_ = 1)" + " union all (" + TASK + """
             where t.assignee_ is null and t.suspension_state_ = 1 and exists (
                select 1 from act_ru_identitylink c where c.task_id_ = t.id_ and c.type_ = 'candidate'
                    and (c.group_id_ in (:groups) or c.user_id_ = :person)))
            order by create_time_, id_ limit :limit
            """;

    private static final String WAIT = """
            select min(j.duedate_) as due from act_ru_job j
                join act_ru_execution p on p.id_ = j.process_instance_id_
            where p.business_key_ = ? and j.process_def_key_ = ? and j.type_ = 'timer'
            """;

    private final JdbcClient jdbc;
    private final People people;

    EngineOpenTasks(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public List<OpenTask> of(String dealNumber) {
        return of(List.of(dealNumber)).getOrDefault(dealNumber, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<OpenTask>> of(Collection<String> dealNumbers) {
        return dealNumbers.isEmpty()
                ? Map.of()
                : jdbc.sql(OF_DEALS).param("numbers", dealNumbers).query(EngineOpenTasks::task).list().stream()
                        .collect(Collectors.groupingBy(OpenTask::dealNumber));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> forPerson(String personId, int limit) {
        Person person = people.get(personId);
        return jdbc.sql(OF_PERSON)
                .param("person", personId)
                .param("groups", person.groups().isEmpty() ? List.of("-") : person.groups())
                .param("limit", limit)
                .query(EngineOpenTasks::task)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> waitsUntil(String dealNumber) {
        return jdbc.sql(WAIT)
                .params(dealNumber, WaitForDateOrMessage.KEY)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant))
                .single();
    }

    private static OpenTask task(ResultSet row, int n) throws SQLException {
        String process = row.getString("proc_def_id_");
        Timestamp due = row.getTimestamp("due_date_");
        return new OpenTask(
                row.getString("id_"),
                plainName(row.getString("name_")),
                row.getString("task_def_key_"),
                row.getString("business_key_"),
                stage(process.substring(0, process.indexOf(':'))),
                row.getString("assignee_"),
                groups(row.getArray("candidate_groups")),
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant());
    }

    /** Without the deal, which stands beside it. */
    private static String plainName(String name) {
        int deal = name.indexOf(" · ");
        return deal < 0 ? name : name.substring(0, deal);
    }

    /** A stage's process is called like the stage. */
    private static @Nullable Stage stage(String process) {
        String name = process.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Stage.values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> groups(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
