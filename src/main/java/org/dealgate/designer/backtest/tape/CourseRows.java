package org.dealgate.designer.backtest.tape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the processes of deals ran, from the engine's history and the features' tables: one statement a table. */
class CourseRows {

    /** @param activities the number of each activity by its id in the engine */
    record Numbered(Course course, Map<String, Integer> activities) {}

    private interface RowOf {
        void add(GrowingCourse course, ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;

    CourseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Numbered> of(List<String> numbers) {
        var growing = new HashMap<String, GrowingCourse>();
        numbers.forEach(number -> growing.put(number, new GrowingCourse()));
        var all = new Reading(growing, numbers.toArray(String[]::new));
        all.history("p.id_", "p", "p.start_time_, p.id_", GrowingCourse::number);
        all.history("h.*", "act_hi_actinst h", "h.id_", GrowingCourse::activity);
        all.history("p.*", "p", "p.start_time_, p.id_", GrowingCourse::process);
        all.history(
                "h.*",
                "act_hi_detail h",
                "h.type_ = 'VariableUpdate'",
                "h.time_, h.sequence_counter_, h.rev_, h.id_",
                GrowingCourse::write);
        all.rows(
                "select deal_number as deal, * from flow_taken where deal_number = any (:numbers) order by id",
                GrowingCourse::flow);
        all.rows(
                "select deal_number as deal, * from approval_round where deal_number = any (:numbers) order by round",
                GrowingCourse::round);
        all.rows("""
                select r.deal_number as deal, r.*, p.country, p.time_zone
                from approval_request r left join person p on p.id = r.addressee
                where r.deal_number = any (:numbers) order by r.id
                """, GrowingCourse::request);
        all.rows("""
                select b.deal_number as deal, b.rule, b.stages, p.*
                from blocker b join blocker_period p on p.blocker = b.id
                where b.deal_number = any (:numbers) order by p.opened_at, p.id
                """, GrowingCourse::blocker);
        all.rows(
                "select deal_number as deal, * from ended_hold where deal_number = any (:numbers) order by id",
                GrowingCourse::hold);
        var numbered = new HashMap<String, Numbered>();
        growing.forEach((number, course) -> numbered.put(number, course.numbered()));
        return numbered;
    }

    private class Reading {

        private final Map<String, GrowingCourse> courses;
        private final String[] numbers;

        Reading(Map<String, GrowingCourse> courses, String[] numbers) {
            this.courses = courses;
            this.numbers = numbers;
        }

        void rows(String sql, RowOf row) {
            jdbc.sql(sql).param("numbers", numbers).query((RowCallbackHandler)
                    found -> row.add(courses.get(found.getString("deal")), found));
        }

        void history(String columns, String table, String order, RowOf row) {
            history(columns, table, "true", order, row);
        }

        void history(String columns, String table, String condition, String order, RowOf row) {
            String joined = table.equals("p") ? "" : " join " + table + " on h.proc_inst_id_ = p.id_";
            rows(
                    "select p.business_key_ as deal, " + columns + " from act_hi_procinst p"
                            + "" + joined
                            + " where p.business_key_ = any (:numbers) and " + condition + " order by " + order,
                    row);
        }
    }
}
