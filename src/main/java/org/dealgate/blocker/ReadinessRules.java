package org.dealgate.blocker;

import java.util.List;

/** The rules of a stage's gate: what is still missing for the deal to leave {@link ReadinessFacts#stage()}. */
public interface ReadinessRules {

    List<Finding> evaluate(ReadinessFacts facts);
}
