package org.dealgate.stakeholder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes about people on the customer's side. The deal's team alone reads, writes and deletes them, and they are part of no
 * mail, no export and no history.
 */
@Service
@Transactional
public class Notes {

    private static final int LONGEST = 4000;

    private final Deals deals;
    private final DealAccess access;
    private final StakeholderTable stakeholders;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(
            Deals deals,
            DealAccess access,
            StakeholderTable stakeholders,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.access = access;
        this.stakeholders = stakeholders;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All notes of the deal, the newest first. */
    @Transactional(readOnly = true)
    public List<Note> of(String dealNumber) {
        access.requireTeam(deals.get(dealNumber));
        return jdbc.sql("""
                        select n.* from stakeholder_note n
                        join stakeholder s on s.id = n.stakeholder_id join deal d on d.id = s.deal_id
                        where d.number = ? order by n.id desc
                        """)
                .param(dealNumber)
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        row.getLong("stakeholder_id"),
                        row.getString("text"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Note write(String dealNumber, long stakeholder, @Nullable String text) {
        about(dealNumber, stakeholder);
        var problems = new Problems();
        String written = problems.text("text", text, LONGEST);
        problems.refuse();
        var note = new Note(
                0,
                stakeholder,
                written,
                CurrentActor.get().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        long id = jdbc.sql(
                        "insert into stakeholder_note (stakeholder_id, text, by, at) values (?, ?, ?, ?) returning id")
                .params(stakeholder, written, note.by(), note.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        events.publishEvent(new Note.Written(dealNumber));
        return new Note(id, stakeholder, written, note.by(), note.at());
    }

    /** Deletes it for good. */
    public void delete(String dealNumber, long stakeholder, long id) {
        Stakeholder about = about(dealNumber, stakeholder);
        int gone = jdbc.sql("delete from stakeholder_note where id = ? and stakeholder_id = ?")
                .params(id, stakeholder)
                .update();
        if (gone == 0) {
            throw Refusal.notFound("stakeholder.note-unknown", about.name(), String.valueOf(id));
        }
        events.publishEvent(new Note.Deleted(dealNumber));
    }

    private Stakeholder about(String dealNumber, long stakeholder) {
        Deal deal = deals.lock(dealNumber);
        access.requireTeam(deal);
        return Stakeholders.find(dealNumber, stakeholders.of(dealNumber), stakeholder);
    }
}
