package org.dealgate.approval.authority;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Position;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may approve how much. Whoever has no limit may approve anything. */
@Service
@Transactional
public class Authorities {

    private final LimitTable table;
    private final LimitRules rules;
    private final Executives executives;
    private final People people;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    Authorities(
            LimitTable table,
            LimitRules rules,
            Executives executives,
            People people,
            Rights rights,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.executives = executives;
        this.people = people;
        this.rights = rights;
        this.events = events;
    }

    /** A limit was set, or lifted where it is null. */
    public record LimitChanged(
            Holder holder, @Nullable Limit limit, @Nullable Limit formerLimit, Actor actor) implements AuthorityEvent {

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put(holder.kind() == Holder.Kind.PERSON ? "person" : "position", holder.id());
            if (limit != null) {
                limit.describe(details, "limit");
            }
            if (formerLimit != null) {
                formerLimit.describe(details, "formerLimit");
            }
            return details;
        }
    }

    /** The person's own limit, else that of the position in which they approve, else {@link Limit#NONE}. */
    @Transactional(readOnly = true)
    public Limit limitOf(Person person, String positionKey) {
        return table.nearest(person.id(), positionKey).orElse(Limit.NONE);
    }

    /** Those that are set, positions first. */
    @Transactional(readOnly = true)
    public Map<Holder, Limit> all() {
        rights.require(Permission.VIEW_DEALS);
        return table.all();
    }

    /** The currency of every limit's value. */
    public String currency() {
        return rules.currency();
    }

    /** Sets the holder's own limit, in place of the one before. */
    public Limit limit(Holder holder, @Nullable BigDecimal value, @Nullable BigDecimal discountPercent) {
        rights.require(Permission.SET_AUTHORITIES);
        requireHolder(holder, executives.find(holder.id()));
        var problems = new Problems();
        Limit limit = rules.check(problems, value, discountPercent);
        if (limit.isNone()) {
            problems.add("value", "authority.limit.empty");
        }
        problems.refuse();
        table.hold(holder);
        Optional<Limit> before = table.find(holder);
        table.put(holder, limit);
        publish(holder, limit, before.orElse(null));
        return limit;
    }

    /** Takes the holder's own limit away, where there is one. */
    public void lift(Holder holder) {
        rights.require(Permission.SET_AUTHORITIES);
        requireHolder(holder, people.find(holder.id()));
        table.hold(holder);
        table.find(holder).ifPresent(before -> {
            table.remove(holder);
            publish(holder, null, before);
        });
    }

    private static void requireHolder(Holder holder, Optional<Person> person) {
        boolean known = switch (holder.kind()) {
            case PERSON -> person.isPresent();
            case POSITION -> Position.of(holder.id()).isPresent();
        };
        if (!known) {
            throw Refusal.notFound("authority.holder.unknown." + holder.kind());
        }
    }

    private void publish(Holder holder, @Nullable Limit limit, @Nullable Limit before) {
        events.publishEvent(new LimitChanged(holder, limit, before, CurrentActor.get()));
    }
}
