package org.dealgate.designer.backtest.tape;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deal's course while its rows are read; numbers what the engine gives long ids. */
class GrowingCourse {

    private static final int CANCELED = 2;

    private final Map<String, Integer> processes = new HashMap<>();
    private final Map<String, Integer> activities = new HashMap<>();
    private final Map<String, Integer> tasks = new HashMap<>();
    private final Map<String, Integer> callers = new HashMap<>();
    private final List<Begun> begun = new ArrayList<>();
    private final Course course = new Course(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());

    /** @param idTime when the engine made its id: tells apart what began in the same millisecond */
    private record Begun(Course.ActivityRun run, long counter, long idTime) {}

    CourseRows.Numbered numbered() {
        begun.stream()
                .sorted(Comparator.comparing((Begun one) -> one.run().started())
                        .thenComparingLong(Begun::counter)
                        .thenComparingLong(Begun::idTime))
                .forEach(one -> course.activities().add(one.run()));
        return new CourseRows.Numbered(course, activities);
    }

    void number(ResultSet row) throws SQLException {
        processes.put(row.getString("id_"), processes.size());
    }

    void activity(ResultSet row) throws SQLException {
        int id = number(activities, row.getString("id_"));
        String parent = row.getString("parent_act_inst_id_");
        String called = row.getString("call_proc_inst_id_");
        if (called != null) {
            callers.put(called, id);
        }
        var run = new Course.ActivityRun(
                id,
                parent == null || processes.containsKey(parent) ? null : number(activities, parent),
                process(row, "proc_inst_id_"),
                row.getString("act_id_"),
                row.getString("act_type_"),
                task(row.getString("task_id_")),
                called == null ? null : processes.get(called),
                at(row, "start_time_"),
                atOrNull(row, "end_time_"),
                row.getInt("act_inst_state_") == CANCELED);
        begun.add(new Begun(run, row.getLong("sequence_counter_"), idTime(row.getString("id_"))));
    }

    private static long idTime(String id) {
        try {
            return UUID.fromString(id.substring(id.lastIndexOf(':') + 1)).timestamp();
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            // the engine may be set to make other ids
            return 0;
        }
    }

    void process(ResultSet row) throws SQLException {
        course.processes()
                .add(new Course.ProcessRun(
                        process(row, "id_"),
                        row.getString("proc_def_key_"),
                        callers.get(row.getString("id_")),
                        at(row, "start_time_"),
                        atOrNull(row, "end_time_")));
    }

    void write(ResultSet row) throws SQLException {
        String process = row.getString("proc_inst_id_");
        String type = row.getString("var_type_");
        Object value = value(row, type);
        course.writes()
                .add(new Course.VariableWrite(
                        process(row, "proc_inst_id_"),
                        activities.get(row.getString("act_inst_id_")),
                        row.getString("name_"),
                        value == null && !"null".equals(type) ? "other" : type,
                        value,
                        row.getString("task_id_") != null || !process.equals(row.getString("execution_id_")),
                        at(row, "time_")));
    }

    private static @Nullable Object value(ResultSet row, String type) throws SQLException {
        return switch (type) {
            case "string" -> row.getString("text_");
            case "boolean" -> row.getLong("long_") == 1;
            case "integer", "long", "short", "date" -> row.getLong("long_");
            case "double" -> row.getString("double_");
            default -> null;
        };
    }

    void flow(ResultSet row) throws SQLException {
        course.flows()
                .add(new Course.FlowTaken(
                        process(row, "process_instance_id"), row.getString("source_id"), row.getString("target_id")));
    }

    void round(ResultSet row) throws SQLException {
        course.rounds()
                .add(new Course.Round(
                        row.getInt("round"),
                        DecisionRows.read(row.getString("levels"), new TypeReference<>() {}),
                        DecisionRows.read(row.getString("gaps"), new TypeReference<>() {}),
                        row.getString("ended_why")));
    }

    void request(ResultSet row) throws SQLException {
        course.requests()
                .add(new Course.Request(
                        row.getLong("id"),
                        row.getInt("round"),
                        row.getInt("level"),
                        row.getInt("step"),
                        row.getString("position"),
                        row.getString("approver"),
                        row.getString("addressee"),
                        row.getString("decision"),
                        row.getString("return_to"),
                        tasks.get(String.valueOf(row.getString("task_id"))),
                        row.getString("added_by"),
                        row.getInt("chase"),
                        (Long) row.getObject("escalated_from"),
                        (Long) row.getObject("stands_from"),
                        row.getString("revoked_why"),
                        row.getString("country"),
                        row.getString("time_zone")));
    }

    void blocker(ResultSet row) throws SQLException {
        course.blockers()
                .add(new Course.BlockerOpen(
                        row.getString("rule"),
                        new TreeSet<>(List.of((String[]) row.getArray("stages").getArray())),
                        row.getString("severity"),
                        Tapes.instant(row, "opened_at"),
                        Tapes.instantOrNull(row, "ended_at")));
    }

    void hold(ResultSet row) throws SQLException {
        course.holds().add(new Course.Hold(Tapes.instant(row, "since"), Tapes.instant(row, "ended_at")));
    }

    private int process(ResultSet row, String column) throws SQLException {
        return processes.get(row.getString(column));
    }

    private @Nullable Integer task(@Nullable String id) {
        return id == null ? null : number(tasks, id);
    }

    private static int number(Map<String, Integer> known, String id) {
        return known.computeIfAbsent(id, unknown -> known.size());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
