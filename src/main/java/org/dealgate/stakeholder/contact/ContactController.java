package org.dealgate.stakeholder.contact;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dealgate.deal.Deals;
import org.dealgate.stakeholder.Stakeholders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals/{number}")
class ContactController {

    private static final int MOST = 100;

    private final Activities activities;
    private final NextContacts nextContacts;
    private final Stakeholders stakeholders;
    private final ReasonText text;
    private final Deals deals;

    ContactController(
            Activities activities, NextContacts nextContacts, Stakeholders stakeholders, ReasonText text, Deals deals) {
        this.activities = activities;
        this.nextContacts = nextContacts;
        this.stakeholders = stakeholders;
        this.text = text;
        this.deals = deals;
    }

    /**
     * The newest first, 100 at most.
     *
     * @param before id of the last one of the list before
     */
    @GetMapping("/activities")
    List<Activity> list(@PathVariable String number, @RequestParam(required = false) @Nullable Long before) {
        return activities.of(deals.get(number).number(), before, MOST);
    }

    @PostMapping("/activities")
    ResponseEntity<Activity> log(@PathVariable String number, @RequestBody ActivityDraft draft) {
        Activity logged = activities.log(number, draft);
        return ResponseEntity.created(URI.create("/api/deals/" + number + "/activities/" + logged.id()))
                .body(logged);
    }

    @DeleteMapping("/activities/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String number, @PathVariable long id) {
        activities.delete(number, id);
    }

    /** @param text in the caller's language */
    record Why(ContactRule rule, int weight, String text) {}

    /** @param stakeholder null where nobody is known to see: then find somebody */
    record Next(
            @Nullable Long stakeholder,
            @Nullable String name,
            @Nullable String title,
            @Nullable LocalDate lastContact,
            int weight,
            List<Why> reasons) {}

    /** Whom to see next, the weightiest first. */
    @GetMapping("/next-contacts")
    List<Next> next(@PathVariable String number, Locale locale) {
        return nextContacts.of(deals.get(number), stakeholders.of(number)).stream()
                .map(contact -> new Next(
                        contact.whom() == null ? null : contact.whom().id(),
                        contact.whom() == null ? null : contact.whom().name(),
                        contact.whom() == null ? null : contact.whom().title(),
                        contact.lastContact(),
                        contact.weight(),
                        contact.reasons().stream()
                                .map(reason ->
                                        new Why(reason.rule(), reason.rule().weight(), text.of(reason, locale)))
                                .toList()))
                .toList();
    }
}
