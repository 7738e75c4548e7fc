package org.dealgate.dealroom.authority;

import org.dealgate.dealroom.page.FormState;

/** The page's forms: all of them blank, but the one that was refused as it was sent. */
record Forms(FormState shown) {

    public FormState get(String id) {
        return isOpen(id) ? shown : FormState.blank(id);
    }

    public boolean isOpen(String id) {
        return shown.id().equals(id);
    }
}
