package org.dealgate.audit;

import java.util.Map;
import org.dealgate.people.Actor;

/**
 * Something that happened outside of any deal. Published inside the transaction that made it happen; the audit trail
 * records it there.
 */
public interface AuditedEvent {

    /** The chain that keeps it, for instance {@code authority}. */
    String chain();

    Actor actor();

    /** As for {@link org.dealgate.deal.DealEvent#details}. */
    Map<String, Object> details();
}
