package org.dealgate.designer.backtest.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which way a deal went: what it entered, how often, and what came after what. Gateways only lead from one to the other. */
class Way {

    /** An element of a process. */
    record Step(String process, String element) {}

    /** One element after the other. */
    record Order(Step before, Step after) {}

    private final Map<Step, Integer> entered = new LinkedHashMap<>();
    private final Map<Order, Integer> followed = new LinkedHashMap<>();
    private final Map<String, String> cameFrom = new HashMap<>();
    private Instant latest = Instant.MIN;
    private String end = "";

    void entered(String process, String element, String type, Instant at) {
        if (type.endsWith("Gateway") || element.endsWith(Places.BODY)) {
            return;
        }
        entered.merge(new Step(process, element), 1, Integer::sum);
        latest = at.isAfter(latest) ? at : latest;
        if (type.endsWith("EndEvent")) {
            end = element;
        }
    }

    void took(String instance, String process, String source, String target, boolean fromGateway, boolean toGateway) {
        String origin = fromGateway ? cameFrom.getOrDefault(instance + source, source) : source;
        if (toGateway) {
            cameFrom.put(instance + target, origin);
        } else {
            followed.merge(new Order(new Step(process, origin), new Step(process, target)), 1, Integer::sum);
        }
    }

    Map<Step, Integer> entered() {
        return entered;
    }

    Map<Order, Integer> followed() {
        return followed;
    }

    /** When the last of it was entered. */
    Instant latest() {
        return latest;
    }

    /** The end event that was entered last: the main process's, where that has ended. */
    String end() {
        return end;
    }
}
