package org.dealgate.dealroom.room;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.deal.Deal;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.contact.Activities;
import org.dealgate.stakeholder.contact.Activity;
import org.dealgate.stakeholder.contact.NextContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom to see next, and the contacts so far. */
@Component
class ContactsPanel implements Panel {

    static final String FORM = "contact";

    private static final int SHOWN = 20;

    private final Stakeholders stakeholders;
    private final Activities activities;
    private final NextContacts nextContacts;
    private final Colleagues colleagues;
    private final Viewer viewer;
    private final Clock clock;

    ContactsPanel(
            Stakeholders stakeholders,
            Activities activities,
            NextContacts nextContacts,
            Colleagues colleagues,
            Viewer viewer,
            Clock clock) {
        this.stakeholders = stakeholders;
        this.activities = activities;
        this.nextContacts = nextContacts;
        this.colleagues = colleagues;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Some of a deal's contacts, the newest first. */
    record Log(
            List<Activity> shown,
            Set<Long> deletable,
            @Nullable Long next) {}

    @Override
    public void show(Showing showing) {
        Deal deal = showing.deal();
        List<Stakeholder> map = stakeholders.of(deal.number());
        boolean log = showing.viewer()
                .filter(person -> activities.mayLog(deal, person))
                .isPresent();
        showing.with("contacts", log(deal, null, SHOWN))
                .with("nextContacts", nextContacts.of(deal, map))
                .with("contactPeople", log ? new TypedPeople(map).labels() : List.of())
                .with("contactRows", ContactForm.ROWS)
                .with("contactBy", log ? colleagues.active() : List.of())
                .form(FORM, log, () -> ContactForm.blank(today(), ""));
    }

    /** @param before id of the contact after which it goes on; null from the newest */
    Log log(Deal deal, @Nullable Long before, int most) {
        List<Activity> found = activities.of(deal.number(), before, most + 1);
        List<Activity> shown = found.stream().limit(most).toList();
        Set<Long> deletable = shown.stream()
                .filter(activity -> viewer.person()
                        .filter(person -> activities.mayDelete(deal, activity, person))
                        .isPresent())
                .map(Activity::id)
                .collect(Collectors.toSet());
        return new Log(
                shown,
                deletable,
                found.size() > most ? shown.get(shown.size() - 1).id() : null);
    }

    /** The form with somebody to begin with. */
    FormState about(String number, long stakeholder) {
        String who = Objects.requireNonNullElse(new TypedPeople(stakeholders.of(number)).label(stakeholder), "");
        return FormState.filled(FORM, ContactForm.blank(today(), who));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.timeZone());
    }
}
