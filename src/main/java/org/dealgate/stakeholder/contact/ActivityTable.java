package org.dealgate.stakeholder.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.deal.Deal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts that were logged. */
@Repository
class ActivityTable {

    private static final String SELECT = """
            select a.*,
                   (select jsonb_agg(jsonb_build_object('person', p.id, 'stakeholder', s.id, 'name', p.name,
                                                        'stance', w.stance) order by p.name, p.id)
                    from activity_participant w
                    join customer_person p on p.id = w.person_id
                    left join stakeholder s on s.person_id = p.id and s.deal_id = a.deal_id
                    where w.activity_id = a.id) as participants
            from activity a join deal d on d.id = a.deal_id
            """;
    private static final TypeReference<List<Activity.Participant>> PARTICIPANTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ActivityTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(Deal deal, Activity a) {
        return jdbc.sql("""
                        with logged as (
                            insert into activity
                                (deal_id, kind, day, by, about, next_step, next_step_on, logged_by, logged_at)
                            values (:deal, :kind, :day, :by, :about, :nextStep, :nextStepOn, :loggedBy, :loggedAt)
                            returning id
                        ), met as (
                            insert into activity_participant (activity_id, person_id, stance)
                            select logged.id, w.person, w.stance
                            from logged, unnest(:persons::bigint[], :stances::text[]) as w(person, stance)
                        )
                        select id from logged
                        """)
                .param("deal", deal.id())
                .param("kind", a.kind().name())
                .param("day", a.day())
                .param("by", a.by())
                .param("about", a.about())
                .param("nextStep", a.nextStep())
                .param("nextStepOn", a.nextStepOn())
                .param("loggedBy", a.loggedBy())
                .param("loggedAt", a.loggedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "persons",
                        a.with().stream().map(Activity.Participant::person).toArray(Long[]::new))
                .param(
                        "stances",
                        a.with().stream()
                                .map(w -> w.stance() == null ? null : w.stance().name())
                                .toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    void delete(long id) {
        jdbc.sql("delete from activity where id = ?").param(id).update();
    }

    /** The newest first, so many at most. */
    List<Activity> of(String dealNumber, @Nullable Long before, int most) {
        return jdbc.sql(SELECT + """
                        where d.number = :number
                          and (:before::bigint is null
                               or (a.day, a.id) < (select b.day, b.id from activity b where b.id = :before))
                        order by a.day desc, a.id desc limit :most
                        """)
                .param("number", dealNumber)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> activity(row))
                .list();
    }

    Optional<Activity> find(String dealNumber, long id) {
        return jdbc.sql(SELECT + "where d.number = ? and a.id = ?")
                .params(dealNumber, id)
                .query((row, n) -> activity(row))
                .optional();
    }

    /** When each of the deals' stakeholders was last met, be it in another deal; by stakeholder. */
    Map<Long, LocalDate> lastContacts(Collection<String> dealNumbers) {
        Map<Long, LocalDate> last = new HashMap<>();
        jdbc.sql("""
                        select s.id, max(a.day) as day
                        from deal d
                        join stakeholder s on s.deal_id = d.id
                        join activity_participant w on w.person_id = s.person_id
                        join activity a on a.id = w.activity_id
                        where d.number = any(:numbers)
                        group by s.id
                        """).param("numbers", dealNumbers.toArray(String[]::new)).query(row -> {
            last.put(row.getLong("id"), row.getObject("day", LocalDate.class));
        });
        return last;
    }

    private Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getLong("id"),
                ActivityKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                participants(row.getString("participants")),
                row.getString("by"),
                row.getString("about"),
                row.getString("next_step"),
                row.getObject("next_step_on", LocalDate.class),
                row.getString("logged_by"),
                row.getObject("logged_at", OffsetDateTime.class).toInstant());
    }

    private List<Activity.Participant> participants(String array) throws SQLException {
        try {
            return json.readValue(array, PARTICIPANTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("Participants who are none: " + array, e);
        }
    }
}
