package org.dealgate.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.people.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people entered in the tasks' forms. Every answer is kept; the latest counts. */
@Service
@Transactional
public class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param answers by field key: strings, booleans, decimals and dates; the last two are kept as plain strings */
    public void record(String dealNumber, Stage stage, String task, Map<String, Object> answers) {
        Map<String, Object> plain = plain(answers);
        int written = jdbc.sql("""
                        insert into answer (deal_id, stage, task, answers, actor, given_at)
                        select id, :stage, :task, :answers::jsonb, :actor, :at from deal where number = :number
                        """)
                .param("stage", stage.name())
                .param("task", task)
                .param("answers", json(plain))
                .param("actor", CurrentActor.get().id())
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("number", dealNumber)
                .update();
        if (written == 0) {
            throw Deals.unknown(dealNumber);
        }
        events.publishEvent(new Deal.AnswersRecorded(dealNumber, stage, task, plain));
    }

    /** All answers, the oldest first. */
    @Transactional(readOnly = true)
    public List<Answer> of(String dealNumber) {
        return jdbc.sql("""
                        select a.stage, a.task, a.answers, a.actor, a.given_at
                        from answer a join deal d on d.id = a.deal_id where d.number = ? order by a.id
                        """)
                .param(dealNumber)
                .query((row, n) -> new Answer(
                        Stage.valueOf(row.getString("stage")),
                        row.getString("task"),
                        map(row.getString("answers")),
                        row.getString("actor"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was last answered in a field of any form. */
    @Transactional(readOnly = true)
    public Optional<String> latest(String dealNumber, String field) {
        return jdbc.sql("""
                        select a.answers ->> :field from answer a join deal d on d.id = a.deal_id
                        where d.number = :number and jsonb_exists(a.answers, :field) order by a.id desc limit 1
                        """)
                .param("field", field)
                .param("number", dealNumber)
                .query(String.class)
                .optional();
    }

    private static Map<String, Object> plain(Map<String, Object> answers) {
        var plain = new LinkedHashMap<String, Object>();
        answers.forEach((field, answer) -> {
            if (answer instanceof Boolean) {
                plain.put(field, answer);
            } else if (answer instanceof BigDecimal number) {
                plain.put(field, number.toPlainString());
            } else if (answer != null) {
                plain.put(field, answer.toString());
            }
        });
        return plain;
    }

    private static String json(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> map(String answers) {
        try {
            return JSON.readValue(answers, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
