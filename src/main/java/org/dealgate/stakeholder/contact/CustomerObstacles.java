package org.dealgate.stakeholder.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows what departments of the customer have to clear. */
public interface CustomerObstacles {

    /** What is open, by the deal's number; in one statement for all of the deals. */
    Map<String, List<Obstacle>> open(Collection<String> dealNumbers);
}
