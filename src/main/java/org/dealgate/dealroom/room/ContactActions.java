package org.dealgate.dealroom.room;

import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.contact.Activities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Logs contacts on the deal's page, and shows them all. */
@Controller
class ContactActions {

    private static final String PART = "contacts";
    private static final int ROWS = 50;

    private final Activities activities;
    private final Stakeholders stakeholders;
    private final Deals deals;
    private final Rights rights;
    private final ContactsPanel panel;
    private final DealRoom room;
    private final Acting acting;

    ContactActions(
            Activities activities,
            Stakeholders stakeholders,
            Deals deals,
            Rights rights,
            ContactsPanel panel,
            DealRoom room,
            Acting acting) {
        this.activities = activities;
        this.stakeholders = stakeholders;
        this.deals = deals;
        this.rights = rights;
        this.panel = panel;
        this.room = room;
        this.acting = acting;
    }

    /** @param before id of the last one of the page before */
    @GetMapping("/deals/{number}/contacts")
    ModelAndView all(@PathVariable String number, @RequestParam(required = false) @Nullable Long before) {
        Deal deal = deals.get(number);
        return new ModelAndView("dealroom/contact-log")
                .addObject("deal", deal)
                .addObject("contacts", panel.log(deal, before, ROWS));
    }

    /** The deal's page with the form filled for somebody. */
    @GetMapping("/deals/{number}/contacts/with/{stakeholder}")
    ModelAndView with(@PathVariable String number, @PathVariable long stakeholder) {
        return room.show(number, panel.about(number, stakeholder));
    }

    @PostMapping("/deals/{number}/contacts")
    ModelAndView log(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, ContactsPanel.FORM, sent, "dealroom.done.contact", () -> {
            rights.require(Permission.LOG_CONTACT);
            activities.log(number, ContactForm.read(sent, stakeholders.of(number)));
        });
    }

    @PostMapping("/deals/{number}/contacts/{id}/delete")
    ModelAndView delete(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "contact-delete-" + id,
                sent,
                "dealroom.done.contact-deleted",
                () -> activities.delete(number, id));
    }
}
