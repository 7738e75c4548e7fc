package org.dealgate.blocker;

import org.dealgate.people.Position;
import org.jspecify.annotations.Nullable;

/** What can be done about a blocker that stays; which of it when, the escalation rules say. */
public enum EscalationStep {
    /** Whoever sees to the blocker hears of it again. */
    REMIND_OWNER(null),
    TELL_DEAL_OWNER(null),
    TELL_HEAD_OF_SALES(Position.HEAD_OF_SALES),
    TELL_FINANCE_DIRECTOR(Position.FINANCE_DIRECTOR),
    TELL_CHIEF_EXECUTIVE(Position.CHIEF_EXECUTIVE);

    final @Nullable Position position;

    EscalationStep(@Nullable Position position) {
        this.position = position;
    }
}
