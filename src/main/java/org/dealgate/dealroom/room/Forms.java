package org.dealgate.dealroom.room;

import java.util.Map;
import java.util.function.Supplier;
import org.dealgate.dealroom.page.FormState;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The forms of a deal's page: all as they are by default, but the one that was refused as it was sent. */
class Forms {

    private final @Nullable FormState shown;
    private final Map<String, Supplier<MultiValueMap<String, String>>> defaults;

    Forms(@Nullable FormState shown, Map<String, Supplier<MultiValueMap<String, String>>> defaults) {
        this.shown = shown;
        this.defaults = defaults;
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
