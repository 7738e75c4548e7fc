package org.dealgate.dealroom.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts for how long blockers were in the way: every period in which one was open, the open ones up to now, those of a
 * finished deal up to its end. Blockers of one deal at the same time count each for itself.
 */
@Component
class BlockedTime {

    private static final String GROUPS = """
            , told as (
              select id, deal_number, kind, stage, side, department, owner, account, open, seconds, false as everything
              from blocked
              union all
              select id, deal_number, null, null, null, null, null, null, bool_or(open), sum(seconds), true
              from blocked group by id, deal_number),
            valued as (
              select t.*, d.value_base, row_number() over (
                partition by everything, kind, stage, side, department, owner, account, deal_number) as nth
              from told t join (select number, value_base from deal) d on d.number = t.deal_number)
            select everything, kind, stage, side, department, owner, account, a.name as account_name,
              count(*) as blockers,
              count(*) filter (where open) as open,
              count(*) filter (where nth = 1) as deals,
              sum(seconds) as seconds,
              coalesce(sum(seconds) filter (where open), 0) as open_seconds,
              percentile_cont(0.5) within group (order by seconds) as median_seconds,
              avg(seconds) as mean_seconds,
              sum(value_base) filter (where nth = 1) as value,
              count(*) filter (where nth = 1 and value_base is null) as unknown_values,
              count(*) over () - 1 as groups
            from valued left join account a on a.id = account
            group by everything, kind, stage, side, department, owner, account, a.name
            order by everything desc, seconds desc, blockers desc, kind, stage, side, department, owner, account
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Viewer viewer;
    private final Clock clock;

    BlockedTime(JdbcClient jdbc, Rights rights, Viewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Kinds and departments that there are. */
    record Offered(TreeSet<String> kinds, TreeSet<String> departments) {}

    /** @param next where the next page starts; null on the last one */
    record Lines(List<BlockerLine> lines, @Nullable Place next) {}

    /** The groups, in one statement; of more than {@code most} groups the first ones. */
    Pareto pareto(BlockerFilter filter, Dimension by, int most) {
        return pareto(filter, by, most, now());
    }

    Pareto pareto(BlockerFilter filter, Dimension by, int most, Instant asOf) {
        var condition = condition(filter, asOf);
        var groups = new ArrayList<BlockerGroup>();
        var counted = new ArrayList<Integer>();
        jdbc.sql("with blocked as (" + condition.blocked(by) + ")" + GROUPS)
                .params(condition.parameters())
                .param("limit", most + 1)
                .query(row -> {
                    groups.add(BlockerGroup.of(row, 0));
                    counted.add(row.getInt("groups"));
                });
        if (groups.isEmpty()) {
            return Pareto.of(asOf, null, List.of(), 0);
        }
        var shown = groups.subList(1, groups.size());
        return Pareto.of(asOf, groups.get(0), shown, counted.get(0) - shown.size());
    }

    /** The blockers behind the groups, those first that blocked longest. */
    Lines lines(BlockerFilter filter, Dimension by, @Nullable Place after, int limit) {
        Instant asOf = after == null ? now() : after.asOf();
        var condition = condition(filter, asOf);
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        if (after != null) {
            parameters.put("seconds", after.seconds());
            parameters.put("id", after.id());
        }
        var found = jdbc.sql("with blocked as (" + condition.blocked(by) + "), l as ("
                        + "select id, bool_or(open) as open, sum(seconds) as seconds from blocked group by id"
                        + (after == null ? "" : " having (sum(seconds), id) < (:seconds, :id)")
                        + " order by seconds desc, id desc limit :limit) select " + BlockerLine.COLUMNS
                        + " from l join blocker b on b.id = l.id join deal d on d.number = b.deal_number"
                        + " join account a on a.id = d.account_id order by l.seconds desc, l.id desc")
                .params(parameters)
                .param("limit", limit + 1)
                .query(BlockerLine::of)
                .list();
        if (found.size() <= limit) {
            return new Lines(found, null);
        }
        BlockerLine last = found.get(limit - 1);
        return new Lines(found.subList(0, limit), new Place(asOf, last.seconds(), last.id()));
    }

    Offered offered() {
        rights.require(Permission.VIEW_DEALS);
        var offered = new Offered(new TreeSet<>(), new TreeSet<>());
        jdbc.sql("select distinct kind, department from blocker").query(row -> {
            offered.kinds().add(row.getString("kind"));
            if (row.getString("department") != null) {
                offered.departments().add(row.getString("department"));
            }
        });
        return offered;
    }

    private Condition condition(BlockerFilter filter, Instant asOf) {
        rights.require(Permission.VIEW_DEALS);
        filter.check();
        return new Condition(filter, asOf, viewer.timeZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
