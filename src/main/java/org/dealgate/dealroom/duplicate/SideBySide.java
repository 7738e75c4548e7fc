package org.dealgate.dealroom.duplicate;

import java.util.List;
import org.dealgate.account.Accounts;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.intake.duplicate.Duplicates;
import org.dealgate.intake.duplicate.Suspicion;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of two deals together. */
@Component
class SideBySide {

    private final Duplicates duplicates;
    private final Deals deals;
    private final Terms terms;
    private final Accounts accounts;
    private final Stakeholders stakeholders;

    SideBySide(Duplicates duplicates, Deals deals, Terms terms, Accounts accounts, Stakeholders stakeholders) {
        this.duplicates = duplicates;
        this.deals = deals;
        this.terms = terms;
        this.accounts = accounts;
        this.stakeholders = stakeholders;
    }

    /** @param form the form that was refused; a blank one of no name where none was */
    ModelAndView page(String number, String other, FormState form) {
        Suspicion suspicion = duplicates.between(number, other);
        Deal here = deals.get(number);
        Deal there = deals.get(other);
        List<Stakeholder> peopleHere = stakeholders.of(number);
        List<Stakeholder> peopleThere = stakeholders.of(other);
        var sides = List.of(
                side(here, there, peopleHere, peopleThere, suspicion),
                side(there, here, peopleThere, peopleHere, suspicion.turned()));
        return new ModelAndView("dealroom/duplicate")
                .addObject("suspicion", suspicion)
                .addObject("sides", sides)
                .addObject("tellApart", duplicates.mayTellApart(here, there))
                .addObject("sent", form);
    }

    private Side side(Deal deal, Deal other, List<Stakeholder> people, List<Stakeholder> others, Suspicion suspicion) {
        return new Side(
                deal,
                deal.account().parentId().flatMap(accounts::find).orElse(null),
                terms.current(deal.number()).orElse(null),
                people,
                Side.alike(suspicion.comparison().items().stream()),
                Side.shared(people, others),
                duplicates.mayEnd(deal, other));
    }
}
