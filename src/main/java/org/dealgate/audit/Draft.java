package org.dealgate.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/** An entry that has no place in its chain yet. */
record Draft(
        String chain, @Nullable String dealNumber, Instant at, Actor actor, String event, Map<String, Object> details) {

    Draft {
        // the column keeps microseconds: a finer instant could not be hashed again from the row
        at = at.truncatedTo(ChronoUnit.MICROS);
        details = Canonical.details(details);
    }

    AuditEntry after(Head head) {
        var open = new AuditEntry(
                chain,
                head.seq() + 1,
                dealNumber,
                at,
                Canonical.text(actor.id()),
                actor.channel(),
                actor.onBehalfOf(),
                event,
                details,
                head.hash(),
                "");
        return open.sealed(Canonical.hash(open));
    }
}
