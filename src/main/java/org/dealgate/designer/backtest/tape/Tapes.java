package org.dealgate.designer.backtest.tape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is known of finished deals, page by page; each page takes as many statements as any other. */
@Repository
@Transactional(readOnly = true)
public class Tapes {

    private static final String CHOSEN = """
             from deal d left join deal_pins p on p.deal_number = d.number
            where d.closed_at is not null and d.outcome is not null
              and (cast(:from as timestamptz) is null or d.closed_at >= :from)
              and (cast(:before as timestamptz) is null or d.closed_at < :before)
              and (cast(:stage as text) is null or d.stage = :stage)
              and (cast(:outcome as text) is null or d.outcome = :outcome)
              and (cast(:least as numeric) is null or d.value_base >= :least)
              and (cast(:most as numeric) is null or d.value_base <= :most)
            """;

    /**
     * Some of the chosen deals.
     *
     * @param last what to go on after
     */
    public record Page(List<Tape> tapes, long last) {}

    private record Head(long id, Tape tape) {}

    private final JdbcClient jdbc;
    private final DecisionRows decisions;
    private final CourseRows courses;

    Tapes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.decisions = new DecisionRows(jdbc);
        this.courses = new CourseRows(jdbc);
    }

    public int count(Selection chosen) {
        return statement("select count(*)" + CHOSEN, chosen)
                .query(Integer.class)
                .single();
    }

    /** All that the chosen deals ran on, like {@code approval-matrix:2} or {@code form capture-need:1}. */
    public Set<String> versions(Selection chosen) {
        var versions = new TreeSet<String>();
        statement("select distinct p.pins" + CHOSEN + " and p.pins is not null", chosen)
                .query(String.class)
                .list()
                .forEach(pins -> versions.addAll(List.of(pins.split(","))));
        return versions;
    }

    /** Of deals that were opened earlier not every decision is on record. */
    public Instant recordedSince() {
        return jdbc.sql("select since from decision_recording")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /**
     * @param after 0 for the first page, then the {@linkplain Page#last last} of the page before
     * @param withCourse whether to read how their processes ran, too
     */
    public Page page(Selection chosen, long after, int size, boolean withCourse) {
        List<Head> heads = statement("""
                        select d.id, d.number, d.title, d.owner, d.outcome, d.stage, d.value_base, d.opened_at, d.closed_at,
                               coalesce(p.pins, '') as pins""" + CHOSEN + " and d.id > :after order by d.id limit :size", chosen)
                .param("after", after)
                .param("size", size)
                .query(Tapes::head)
                .list();
        if (heads.isEmpty()) {
            return new Page(List.of(), after);
        }
        List<String> numbers = heads.stream().map(head -> head.tape().number()).toList();
        Map<String, CourseRows.Numbered> courseOf = withCourse ? courses.of(numbers) : Map.of();
        Map<String, List<Decided>> decided = decisions.of(numbers, courseOf);
        return new Page(
                heads.stream()
                        .map(head -> filled(head.tape(), decided, courseOf))
                        .toList(),
                heads.get(heads.size() - 1).id());
    }

    private static Tape filled(
            Tape head, Map<String, List<Decided>> decided, Map<String, CourseRows.Numbered> courseOf) {
        CourseRows.@Nullable Numbered course = courseOf.get(head.number());
        return new Tape(
                head.number(),
                head.title(),
                head.owner(),
                head.outcome(),
                head.stage(),
                head.value(),
                head.openedAt(),
                head.closedAt(),
                head.pins(),
                decided.getOrDefault(head.number(), List.of()),
                course == null ? null : course.course());
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(
                row.getLong("id"),
                new Tape(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("owner"),
                        row.getString("outcome"),
                        row.getString("stage"),
                        row.getBigDecimal("value_base"),
                        instant(row, "opened_at"),
                        instant(row, "closed_at"),
                        row.getString("pins"),
                        List.of(),
                        null));
    }

    private JdbcClient.StatementSpec statement(String sql, Selection chosen) {
        return jdbc.sql(sql)
                .param("from", start(chosen.from()))
                .param("before", chosen.to() == null ? null : start(chosen.to().plusDays(1)))
                .param("stage", chosen.stage() == null ? null : chosen.stage().name())
                .param(
                        "outcome",
                        chosen.outcome() == null ? null : chosen.outcome().name())
                .param("least", chosen.least())
                .param("most", chosen.most());
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
