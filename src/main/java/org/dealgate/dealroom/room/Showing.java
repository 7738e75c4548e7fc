package org.dealgate.dealroom.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** A deal's page in the making. */
class Showing {

    private final Deal deal;
    private final @Nullable Person viewer;
    private final ModelAndView page;
    private final Map<String, Supplier<MultiValueMap<String, String>>> forms = new HashMap<>();

    Showing(Deal deal, @Nullable Person viewer) {
        this("dealroom/deal", deal, viewer);
    }

    /** @param view the template of a page that is about a part of the deal */
    Showing(String view, Deal deal, @Nullable Person viewer) {
        this.page = new ModelAndView(view);
        this.deal = deal;
        this.viewer = viewer;
        page.addObject("deal", deal);
    }

    Deal deal() {
        return deal;
    }

    /** Who looks at it; empty where nobody in particular does. */
    Optional<Person> viewer() {
        return Optional.ofNullable(viewer);
    }

    /** Whether who looks at it may do this to the deal now. */
    boolean may(DealAccess access, Permission permission) {
        return viewer != null && access.mayChange(deal, permission, viewer);
    }

    /** Whether who looks at it may say what is in the deal's way. */
    boolean mayRaise() {
        return !deal.finished() && viewer != null && Permission.RAISE_BLOCKER.isGrantedTo(viewer.groups());
    }

    Showing with(String name, @Nullable Object value) {
        page.addObject(name, value);
        return this;
    }

    /** The page has this form where it is offered; whether it is allowed the features check again. */
    Showing form(String id, boolean offered) {
        return form(id, offered, LinkedMultiValueMap::new);
    }

    /** @param filled what is in it before anybody types */
    Showing form(String id, boolean offered, Supplier<MultiValueMap<String, String>> filled) {
        if (offered) {
            forms.put(id, filled);
        }
        return this;
    }

    /** @param refused the form to show as somebody sent it, or null */
    ModelAndView page(@Nullable FormState refused) {
        return page.addObject("forms", new Forms(refused, Map.copyOf(forms)));
    }
}
