package org.dealgate.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.dealgate.audit.AuditedEvent;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants one mail a day that lists what waits, beside the single mails. */
@Service
@Transactional
class Digests {

    static final String CHAIN = "approval-digest";

    /** Somebody began or ceased to want the mail. */
    record Chosen(String person, boolean daily, Actor actor) implements AuditedEvent {

        @Override
        public String chain() {
            return CHAIN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("person", person, "daily", daily);
        }
    }

    private final DigestTable table;
    private final ActingExecutive executive;
    private final DigestProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Digests(
            DigestTable table,
            ActingExecutive executive,
            DigestProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.executive = executive;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** For the current actor, an executive; the first mail comes when it is next time. */
    void choose(boolean daily) {
        Person person = executive.require();
        boolean changed = daily ? table.insert(person.id(), seenTo(person)) : table.delete(person.id());
        if (changed) {
            events.publishEvent(new Chosen(person.id(), daily, CurrentActor.get()));
        }
    }

    @Transactional(readOnly = true)
    boolean mayChoose() {
        return executive.present();
    }

    @Transactional(readOnly = true)
    boolean isChosen() {
        return table.has(CurrentActor.get().id());
    }

    LocalTime at() {
        return properties.at();
    }

    private LocalDate seenTo(Person person) {
        ZonedDateTime now = clock.instant().atZone(person.timeZone());
        return now.toLocalTime().isBefore(properties.at()) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }
}
