package org.dealgate.designer.migration;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What became of one of a deal's pins; null where there was, or is, none. */
record Change(String pin, @Nullable Integer from, @Nullable Integer to) {

    Change back() {
        return new Change(pin, to, from);
    }

    void in(SortedMap<String, Integer> pins) {
        if (to == null) {
            pins.remove(pin);
        } else {
            pins.put(pin, to);
        }
    }

    @Override
    public String toString() {
        return pin + ":" + (from == null ? "–" : from) + "→" + (to == null ? "–" : to);
    }
}
