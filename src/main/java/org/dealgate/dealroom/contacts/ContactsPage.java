package org.dealgate.dealroom.contacts;

import org.dealgate.people.CurrentActor;
import org.dealgate.stakeholder.contact.NextContacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /contacts}: whom to see next in the deals that one owns or assists in. */
@Controller
class ContactsPage {

    private static final int ROWS = 50;

    private final NextContacts nextContacts;

    ContactsPage(NextContacts nextContacts) {
        this.nextContacts = nextContacts;
    }

    @GetMapping("/contacts")
    String show(Model model) {
        model.addAttribute("next", nextContacts.ofDealsOf(CurrentActor.get().id(), ROWS));
        return "dealroom/contacts";
    }
}
