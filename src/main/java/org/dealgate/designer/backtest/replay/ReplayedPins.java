package org.dealgate.designer.backtest.replay;

import java.util.function.Supplier;

/** The versions that models bind to: those of the model set that the deal goes through. Public because expressions call it. */
public final class ReplayedPins {

    static final String BEAN = "pinned";

    private final Supplier<Trip> trip;

    ReplayedPins(Supplier<Trip> trip) {
        this.trip = trip;
    }

    public Integer version(String pins, String key) {
        return trip.get().models().version(key);
    }

    /** Nobody opens a form. */
    public String form(String pins, String id) {
        return "1";
    }
}
