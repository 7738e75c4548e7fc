package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.Stakeholders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of calls, meetings, visits and mails with people of the customer. What it says of them is for whoever may see
 * deals, is part of no mail, and goes for good when it is deleted.
 */
@Service
@Transactional
public class Activities {

    private final Deals deals;
    private final DealAccess access;
    private final Rights rights;
    private final Stakeholders stakeholders;
    private final People people;
    private final ActivityRules rules;
    private final ActivityTable table;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Activities(
            Deals deals,
            DealAccess access,
            Rights rights,
            Stakeholders stakeholders,
            People people,
            ActivityRules rules,
            ActivityTable table,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.deals = deals;
        this.access = access;
        this.rights = rights;
        this.stakeholders = stakeholders;
        this.people = people;
        this.rules = rules;
        this.table = table;
        this.messages = messages;
        this.events = events;
    }

    /** Logs a contact, and dates the stances that it showed. */
    public Activity log(String dealNumber, ActivityDraft draft) {
        Deal deal = deals.lock(dealNumber);
        access.require(deal, Permission.LOG_CONTACT);
        Activity checked = rules.checked(deal, draft, stakeholders.of(dealNumber));
        Activity logged = checked.withId(table.insert(deal, checked));
        String source = source(logged);
        for (Activity.Participant met : logged.with()) {
            if (met.stakeholder() != null && met.stance() != null) {
                stakeholders.stand(dealNumber, met.stakeholder(), met.stance(), logged.day(), source);
            }
        }
        events.publishEvent(new Activity.Logged(dealNumber, logged));
        return logged;
    }

    /** Deletes it for good; whoever logged it may, and the deal's owner. Whom it showed to stand in a way stands as before. */
    public void delete(String dealNumber, long id) {
        Deal deal = deals.lock(dealNumber);
        rights.require(Permission.LOG_CONTACT);
        Activity activity = table.find(dealNumber, id)
                .orElseThrow(() -> Refusal.notFound("contact.unknown", dealNumber, String.valueOf(id)));
        if (!isTheirs(deal, activity, CurrentActor.get().id())) {
            throw Refusal.notAllowed("contact.not-yours", name(activity.loggedBy()), name(deal.owner()));
        }
        table.delete(id);
        if (!deal.finished()) {
            activity.with().stream()
                    .filter(met -> met.stakeholder() != null && met.stance() != null)
                    .forEach(met -> stakeholders.unlearn(dealNumber, met.stakeholder(), met.stance(), activity.day()));
        }
        events.publishEvent(new Activity.Deleted(dealNumber, activity));
    }

    /**
     * The deal's contacts, the newest first.
     *
     * @param before id of the contact after which the list goes on; null from the newest
     */
    @Transactional(readOnly = true)
    public List<Activity> of(String dealNumber, @Nullable Long before, int most) {
        rights.require(Permission.VIEW_DEALS);
        return table.of(dealNumber, before, most);
    }

    /** When each person on the deal's map was last met, in whichever deal; by stakeholder. */
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> lastContacts(String dealNumber) {
        return table.lastContacts(List.of(dealNumber));
    }

    /** Whether the person may log a contact of the deal now; what a page asks before it offers it. */
    public boolean mayLog(Deal deal, Person person) {
        return ActivityRules.goesOn(deal) && access.may(deal, Permission.LOG_CONTACT, person);
    }

    public boolean mayDelete(Deal deal, Activity activity, Person person) {
        return person.active()
                && Permission.LOG_CONTACT.isGrantedTo(person.groups())
                && isTheirs(deal, activity, person.id());
    }

    private static boolean isTheirs(Deal deal, Activity activity, String person) {
        return person.equals(activity.loggedBy()) || person.equals(deal.owner());
    }

    /** By what we know how somebody stands, in the language of who says so. */
    private String source(Activity activity) {
        Locale locale = CurrentActor.person().map(Person::language).orElse(Locale.ENGLISH);
        return String.valueOf(
                messages.getMessage("contact.source." + activity.kind(), new Object[] {name(activity.by())}, locale));
    }

    private String name(String person) {
        return people.find(person).map(Person::name).orElse(person);
    }
}
