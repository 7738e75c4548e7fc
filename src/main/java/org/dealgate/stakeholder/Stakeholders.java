package org.dealgate.stakeholder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.account.Accounts;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.Stakeholder.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The map of each deal: the people on the customer's side who take part in it. */
@Service
@Transactional
public class Stakeholders {

    private final Deals deals;
    private final DealAccess access;
    private final Accounts accounts;
    private final StakeholderRules rules;
    private final StakeholderTable table;
    private final CustomerPersonTable people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stakeholders(
            Deals deals,
            DealAccess access,
            Accounts accounts,
            StakeholderRules rules,
            StakeholderTable table,
            CustomerPersonTable people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.access = access;
        this.accounts = accounts;
        this.rules = rules;
        this.table = table;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    public Stakeholder add(String dealNumber, StakeholderDraft draft) {
        Deal deal = change(dealNumber);
        CustomerPerson who = who(deal, draft.person());
        Stakeholder checked = rules.checked(dealNumber, draft, who, null, table.of(dealNumber));
        long person = checked.who().person();
        if (person == 0) {
            person = people.insert(deal, checked.who());
        } else if (!checked.who().equals(who)) {
            people.update(checked.who());
        }
        Stakeholder added = checked.withIds(0, person);
        return changed(deal, Change.ADDED, added.withIds(table.insert(deal, added), person));
    }

    public Stakeholder change(String dealNumber, long id, StakeholderDraft draft) {
        return change(dealNumber, id, draft, null);
    }

    /** @param basedOn the version that whoever changes it had before their eyes; refused where it is another by now */
    public Stakeholder change(String dealNumber, long id, StakeholderDraft draft, @Nullable Integer basedOn) {
        Deal deal = change(dealNumber);
        List<Stakeholder> all = table.of(dealNumber);
        Stakeholder before = find(dealNumber, all, id);
        if (basedOn != null && basedOn != before.version()) {
            throw Refusal.conflict("stakeholder.changed-meanwhile", before.name());
        }
        return change(deal, before, rules.checked(dealNumber, draft, before.who(), before, all));
    }

    /**
     * Notes how somebody stood on a day, as whoever was in touch with them may. What is known of a later day stays.
     *
     * @param source by what or whom we know it
     */
    public Stakeholder stand(String dealNumber, long id, Stance stance, LocalDate on, @Nullable String source) {
        Deal deal = change(dealNumber, Permission.LOG_CONTACT);
        Stakeholder before = find(dealNumber, table.of(dealNumber), id);
        boolean later = before.stanceOn() != null && before.stanceOn().isAfter(on);
        return later ? before : change(deal, before, before.standing(stance, on, source));
    }

    /** Adds a line of influence, or makes it one of another kind. */
    public Stakeholder influence(String dealNumber, long id, Influence line) {
        return influences(dealNumber, id, line.to(), Stream.of(line));
    }

    public Stakeholder stopInfluence(String dealNumber, long id, long to) {
        return influences(dealNumber, id, to, Stream.empty());
    }

    private Stakeholder influences(String dealNumber, long id, long to, Stream<Influence> then) {
        Deal deal = change(dealNumber);
        List<Stakeholder> all = table.of(dealNumber);
        Stakeholder before = find(dealNumber, all, id);
        List<Influence> lines = Stream.concat(before.influences().stream().filter(line -> line.to() != to), then)
                .sorted(Comparator.comparingLong(Influence::to))
                .toList();
        rules.requireInfluences(id, lines, all);
        return change(deal, before, before.influencing(lines));
    }

    /** What showed that stance on that day was a mistake: they stand as they did before, unless more was learned since. */
    public void unlearn(String dealNumber, long id, Stance stance, LocalDate on) {
        Deal deal = change(dealNumber, Permission.LOG_CONTACT);
        table.of(dealNumber).stream()
                .filter(s -> s.id() == id && s.stance() == stance && on.equals(s.stanceOn()))
                .forEach(now -> table.before(now)
                        .ifPresent(then ->
                                change(deal, now, now.standing(then.stance(), then.stanceOn(), then.stanceSource()))));
    }

    private Stakeholder change(Deal deal, Stakeholder before, Stakeholder after) {
        if (after.equals(before)) {
            return before;
        }
        if (!after.who().equals(before.who())) {
            people.update(after.who());
        }
        int version = table.update(deal, after, !after.influences().equals(before.influences()));
        return changed(deal, Change.CHANGED, after.withVersion(version));
    }

    public void remove(String dealNumber, long id) {
        Deal deal = change(dealNumber);
        Stakeholder gone = find(dealNumber, table.of(dealNumber), id);
        table.delete(deal, id);
        changed(deal, Change.REMOVED, gone);
    }

    @Transactional(readOnly = true)
    public List<Stakeholder> of(String dealNumber) {
        return table.of(dealNumber);
    }

    /** The maps of several deals, by the deal's number; read in one statement. */
    @Transactional(readOnly = true)
    public Map<String, List<Stakeholder>> of(Collection<String> dealNumbers) {
        return table.of(dealNumbers);
    }

    /** The map as it was just before that moment; what was before the program kept it is not known. */
    @Transactional(readOnly = true)
    public List<Stakeholder> of(String dealNumber, Instant before) {
        return table.of(dealNumber, before);
    }

    /** Whom we know at the customer and its group who is not on the deal's map yet, by name. */
    @Transactional(readOnly = true)
    public List<CustomerPerson> known(String dealNumber) {
        Deal deal = deals.get(dealNumber);
        return people.notOn(deal, accounts.groupIds(deal.account()));
    }

    @Transactional(readOnly = true)
    public Coverage coverage(String dealNumber) {
        return new Coverage(table.of(dealNumber), deals.get(dealNumber).economicBuyerPlan());
    }

    private Deal change(String dealNumber) {
        return change(dealNumber, Permission.MAP_STAKEHOLDERS);
    }

    private Deal change(String dealNumber, Permission permission) {
        Deal deal = deals.lock(dealNumber);
        access.requireChange(deal, permission);
        return deal;
    }

    private CustomerPerson who(Deal deal, @Nullable Long person) {
        if (person == null) {
            return new CustomerPerson(0, "", null, null, null, null, null);
        }
        return people.notOn(deal, accounts.groupIds(deal.account())).stream()
                .filter(known -> known.person() == person)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("person", "stakeholder.person-unknown"));
    }

    private Stakeholder changed(Deal deal, Change change, Stakeholder stakeholder) {
        table.remember(
                deal,
                stakeholder.who().person(),
                CurrentActor.get().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new Stakeholder.Changed(deal.number(), change, stakeholder));
        return stakeholder;
    }

    static Stakeholder find(String dealNumber, List<Stakeholder> all, long id) {
        return all.stream()
                .filter(s -> s.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("stakeholder.unknown", dealNumber, String.valueOf(id)));
    }
}
