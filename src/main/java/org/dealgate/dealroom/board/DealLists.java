package org.dealgate.dealroom.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of deals, newest first and page by page; every page costs the same however many deals there are. */
@Component
public class DealLists {

    private static final String TABLES =
            " from deal d join account a on a.id = d.account_id left join person p on p.id = d.owner ";

    private final JdbcClient jdbc;
    private final Rights rights;

    DealLists(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /**
     * A page of a list.
     *
     * @param next the id after which the next page starts; null on the last one
     */
    public record Page(List<DealRow> rows, @Nullable Long next) {

        static Page of(List<DealRow> found, int limit) {
            return found.size() <= limit
                    ? new Page(found, null)
                    : new Page(found.subList(0, limit), found.get(limit - 1).id());
        }
    }

    /** All deals of the filter, running and finished. */
    public Page all(DealFilter filter, @Nullable Stage stage, @Nullable Long after, int limit) {
        return read(stage == null ? "" : " and d.stage = :stage", filter, stage, null, after, limit);
    }

    /** The running deals of a stage. */
    Page running(DealFilter filter, Stage stage, @Nullable Long after, int limit) {
        return read(" and d.closed_at is null and d.stage = :stage", filter, stage, null, after, limit);
    }

    /** Deals in which nothing can change any more. */
    Page finished(DealFilter filter, @Nullable Outcome outcome, @Nullable Long after, int limit) {
        return read(
                " and d.closed_at is not null" + (outcome == null ? "" : " and d.outcome = :outcome"),
                filter,
                null,
                outcome,
                after,
                limit);
    }

    /** The first page of every stage's running deals, in one query. */
    Map<Stage, Page> board(DealFilter filter, int limit) {
        rights.require(Permission.VIEW_DEALS);
        var rows = jdbc.sql(
                        "select d.* from unnest(array[:stages]) with ordinality as s(stage, place) cross join lateral (select "
                                + DealRow.COLUMNS + TABLES + "where d.closed_at is null and d.stage = s.stage"
                                + filter.conditions()
                                + " order by d.id desc limit :limit) d order by s.place, d.id desc")
                .param("stages", names())
                .param("limit", limit + 1)
                .params(filter.parameters())
                .query(DealRow::of)
                .list();
        Map<Stage, Page> board = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            board.put(
                    stage, Page.of(rows.stream().filter(r -> r.stage() == stage).toList(), limit));
        }
        return board;
    }

    /** How many running deals each stage has; counting stops above {@code most}, so that it never costs more. */
    Map<Stage, Integer> counts(DealFilter filter, int most) {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        jdbc.sql("select s.stage, (select count(*) from (select 1 from deal d join account a on a.id = d.account_id"
                        + " where d.closed_at is null and d.stage = s.stage" + filter.conditions()
                        + " limit :most) found) as deals from unnest(array[:stages]) as s(stage)")
                .param("stages", names())
                .param("most", most + 1)
                .params(filter.parameters())
                .query(row -> {
                    counts.put(Stage.valueOf(row.getString("stage")), row.getInt("deals"));
                });
        return counts;
    }

    private Page read(
            String conditions,
            DealFilter filter,
            @Nullable Stage stage,
            @Nullable Outcome outcome,
            @Nullable Long after,
            int limit) {
        rights.require(Permission.VIEW_DEALS);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        if (stage != null) {
            parameters.put("stage", stage.name());
        }
        if (outcome != null) {
            parameters.put("outcome", outcome.name());
        }
        if (after != null) {
            parameters.put("after", after);
        }
        var rows = jdbc.sql("select " + DealRow.COLUMNS + TABLES + "where true" + conditions + filter.conditions()
                        + (after == null ? "" : " and d.id < :after") + " order by d.id desc limit :limit")
                .params(parameters)
                .param("limit", limit + 1)
                .query(DealRow::of)
                .list();
        return Page.of(new ArrayList<>(rows), limit);
    }

    private static List<String> names() {
        return Arrays.stream(Stage.values()).map(Enum::name).toList();
    }
}
