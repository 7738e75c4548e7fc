package org.dealgate.dealroom.room;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.dealgate.dealroom.page.FormState;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The forms that a deal's page offers: all as they are by default, but the one that was refused as it was sent. */
class Forms {

    private final @Nullable FormState shown;
    private final Map<String, Supplier<MultiValueMap<String, String>>> offered;

    /** @param offered what is in each form before anybody types, by the form's id */
    Forms(@Nullable FormState shown, Map<String, Supplier<MultiValueMap<String, String>>> offered) {
        this.shown = shown;
        this.offered = offered;
    }

    /** Whether one of these forms is on the page for who looks at it. */
    public boolean has(String... ids) {
        return Arrays.stream(ids).anyMatch(offered::containsKey);
    }

    /** What was refused of a form that the page does not have, or no longer has; else null. */
    public @Nullable String elsewhere() {
        if (shown == null || !shown.refused() || has(shown.id())) {
            return null;
        }
        String message = shown.message();
        return message == null ? String.join(" ", shown.errors().values()) : message;
    }

    public FormState get(String id) {
        if (isOpen(id)) {
            return shown;
        }
        var filled = offered.get(id);
        return filled == null ? FormState.blank(id) : FormState.filled(id, filled.get());
    }

    /** Whether somebody is at work in one of them. */
    public boolean anyOpen() {
        return shown != null;
    }

    /** Whether somebody is at work in it, so that it is shown unfolded. */
    public boolean isOpen(String id) {
        return shown != null && shown.id().equals(id);
    }
}
