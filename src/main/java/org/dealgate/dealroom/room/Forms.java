package org.dealgate.dealroom.room;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dealgate.dealroom.page.FormState;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The forms of a deal's page: all as they are by default, but the one that was refused as it was sent. */
class Forms {

    private final @Nullable FormState shown;
    private final Map<String, Supplier<MultiValueMap<String, String>>> defaults;
    private final Predicate<String> offered;

    /** @param offered whether the page has the form of this id for who looks at it */
    Forms(
            @Nullable FormState shown,
            Map<String, Supplier<MultiValueMap<String, String>>> defaults,
            Predicate<String> offered) {
        this.shown = shown;
        this.defaults = defaults;
        this.offered = offered;
    }

    /** What was refused of a form that the page does not have, or no longer has; else null. */
    public @Nullable String elsewhere() {
        if (shown == null || !shown.refused() || offered.test(shown.id())) {
            return null;
        }
        String message = shown.message();
        return message == null ? String.join(" ", shown.errors().values()) : message;
    }

    public FormState get(String id) {
        if (isOpen(id)) {
            return shown;
        }
        var filled = defaults.get(id);
        return filled == null ? FormState.blank(id) : FormState.filled(id, filled.get());
    }

    /** Whether somebody is at work in it, so that it is shown unfolded. */
    public boolean isOpen(String id) {
        return shown != null && shown.id().equals(id);
    }
}
