package org.dealgate.dealroom.room;

import java.time.LocalDate;
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
    private final @Nullable LocalDate mapOn;
    private final ModelAndView page;
    private final Map<String, Supplier<MultiValueMap<String, String>>> forms = new HashMap<>();

    /** @param mapOn the day of which the buying centre is shown; null for today */
    Showing(Deal deal, @Nullable Person viewer, @Nullable LocalDate mapOn) {
        this("dealroom/deal", deal, viewer, mapOn);
    }

    /** @param view the template of a page that is about a part of the deal */
    Showing(String view, Deal deal, @Nullable Person viewer) {
        this(view, deal, viewer, null);
    }

    private Showing(String view, Deal deal, @Nullable Person viewer, @Nullable LocalDate mapOn) {
        this.page = new ModelAndView(view);
        this.deal = deal;
        this.viewer = viewer;
        this.mapOn = mapOn;
        page.addObject("deal", deal);
    }

    Deal deal() {
        return deal;
    }

    @Nullable
    LocalDate mapOn() {
        return mapOn;
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

    /** The form as it is before anybody types; null where the page does not offer it. */
    @Nullable
    FormState untouched(String form) {
        var filled = forms.get(form);
        return filled == null ? null : FormState.filled(form, filled.get());
    }

    /** @param open the form that somebody is at work in, perhaps as it was refused; or null */
    ModelAndView page(@Nullable FormState open) {
        return page.addObject("forms", new Forms(open, Map.copyOf(forms)));
    }
}
