package org.dealgate.blocker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about blockers. Whoever may raise one may say something; it stays as it was said. */
@Service
@Transactional
public class BlockerComments {

    private static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final Blockers blockers;
    private final Deals deals;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BlockerComments(
            JdbcClient jdbc,
            Blockers blockers,
            Deals deals,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.blockers = blockers;
        this.deals = deals;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** On an open blocker or a closed one, as long as the deal runs. */
    public BlockerComment add(String dealNumber, long blocker, @Nullable String text) {
        rights.require(Permission.RAISE_BLOCKER);
        Deal deal = deals.lock(dealNumber);
        if (deal.finished()) {
            throw Refusal.conflict("blocker.deal-finished", dealNumber);
        }
        Blocker about = blockers.get(dealNumber, blocker);
        var problems = new Problems();
        String said = problems.text("comment", text, LONGEST);
        problems.refuse();
        String by = CurrentActor.get().id();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = jdbc.sql("insert into blocker_comment (blocker, text, by, at) values (?, ?, ?, ?) returning id")
                .params(blocker, said, by, at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        events.publishEvent(new Blocker.Commented(about, said));
        return new BlockerComment(id, said, by, at);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<BlockerComment> of(long blocker) {
        return jdbc.sql("select id, text, by, at from blocker_comment where blocker = ? order by id")
                .param(blocker)
                .query(BlockerComments::comment)
                .list();
    }

    /** How many there are, by blocker; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> counted(String dealNumber) {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("""
                        select c.blocker, count(*) as said
                        from blocker_comment c join blocker b on b.id = c.blocker
                        where b.deal_number = ? group by c.blocker
                        """).param(dealNumber).query(row -> {
            counts.put(row.getLong("blocker"), row.getInt("said"));
        });
        return counts;
    }

    private static BlockerComment comment(ResultSet row, int number) throws SQLException {
        return new BlockerComment(
                row.getLong("id"),
                row.getString("text"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
