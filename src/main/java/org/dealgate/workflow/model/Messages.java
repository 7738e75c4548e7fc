package org.dealgate.workflow.model;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happens to a deal that its processes may wait for, by the names of the messages that tell them. */
public final class Messages {

    /** Somebody has logged a contact with the customer. */
    public static final String CUSTOMER_CONTACT = "customer-contact";

    /** No message: what waits for it waits for its day only. */
    public static final String NOTHING = "nothing";

    /** Those that only the process of a key is told: where another waits too, neither can go on. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            BigAccountPurchase.KEY,
            Set.of(BigAccountPurchase.DEAL_WITHDRAWN_MESSAGE, BigAccountPurchase.DEAL_RETURNED_MESSAGE),
            ExecutiveSignOff.KEY,
            Set.of(ExecutiveSignOff.ROUND_VOID_MESSAGE));

    private Messages() {}

    /** Those that a process may wait for. */
    public static SortedSet<String> toldTo(String process) {
        var told = new TreeSet<>(KEPT.getOrDefault(process, Set.of()));
        told.add(CUSTOMER_CONTACT);
        return told;
    }
}
