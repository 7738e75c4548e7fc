package org.dealgate.dealroom.room;

import java.time.LocalDate;
import java.util.List;
import org.dealgate.deal.Deals;
import org.dealgate.dealroom.page.Choices;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts one deal's page together from its panels. */
@Component
class DealRoom {

    private final Deals deals;
    private final List<Panel> panels;
    private final Viewer viewer;
    private final Rights rights;

    DealRoom(Deals deals, List<Panel> panels, Viewer viewer, Rights rights) {
        this.deals = deals;
        this.panels = panels;
        this.viewer = viewer;
        this.rights = rights;
    }

    /** @param refused the form to show as somebody sent it, or null */
    ModelAndView show(String number, @Nullable FormState refused) {
        return showing(number, null).page(refused);
    }

    /** @param mapOn the day of which the buying centre is shown; null for today */
    ModelAndView show(String number, @Nullable LocalDate mapOn) {
        return showing(number, mapOn).page(null);
    }

    /** The page with this form unfolded, where who looks at it is offered it. */
    ModelAndView unfold(String number, String form) {
        Showing showing = showing(number, null);
        return showing.page(showing.untouched(form));
    }

    private Showing showing(String number, @Nullable LocalDate mapOn) {
        rights.require(Permission.VIEW_DEALS);
        var showing = new Showing(deals.get(number), viewer.person().orElse(null), mapOn);
        showing.with("choices", new Choices());
        panels.forEach(panel -> panel.show(showing));
        return showing;
    }
}
