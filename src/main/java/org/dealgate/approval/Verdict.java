package org.dealgate.approval;

import java.util.List;
import org.dealgate.deal.Stage;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/** A decision as it was made, and by whom; checked. */
record Verdict(
        Actor actor,
        Decision decision,
        @Nullable String reason,
        @Nullable Stage returnTo,
        List<Condition> conditions,
        Grant grant) {}
