package org.dealgate.designer.backtest.tape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided about deals, from the table {@code decision_made}. */
class DecisionRows {

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<Decided>> of(List<String> numbers, Map<String, CourseRows.Numbered> courses) {
        var decided = new HashMap<String, List<Decided>>();
        jdbc.sql("select * from decision_made where deal_number = any (:numbers) order by id")
                .param("numbers", numbers.toArray(String[]::new))
                .query((RowCallbackHandler) row -> {
                    String number = row.getString("deal_number");
                    decided.computeIfAbsent(number, n -> new ArrayList<>()).add(decided(row, courses.get(number)));
                });
        return decided;
    }

    private static Decided decided(ResultSet row, CourseRows.@Nullable Numbered course) throws SQLException {
        String activity = row.getString("activity_instance_id");
        return new Decided(
                row.getString("decision_key"),
                row.getInt("version"),
                read(row.getString("inputs"), new TypeReference<>() {}),
                read(row.getString("outputs"), new TypeReference<>() {}),
                read(row.getString("rules"), new TypeReference<>() {}),
                row.getString("activity_id"),
                course == null || activity == null ? null : course.activities().get(activity),
                Tapes.instant(row, "made_at"));
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return TapeJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
