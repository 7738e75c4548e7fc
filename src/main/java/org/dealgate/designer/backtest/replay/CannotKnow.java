package org.dealgate.designer.backtest.replay;

import org.dealgate.designer.backtest.verdict.Note;

/** The deal's record does not say how it goes on from here. */
class CannotKnow extends RuntimeException {

    private final transient Note why;

    CannotKnow(String why, Object... args) {
        super(why, null, false, false);
        this.why = Note.of("replay.unknown." + why, args);
    }

    Note why() {
        return why;
    }
}
