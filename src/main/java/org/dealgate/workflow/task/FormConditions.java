package org.dealgate.workflow.task;

import java.util.Map;
import java.util.Optional;

/** Decides the conditions that designers write into forms. */
public interface FormConditions {

    /** Empty where the expression cannot be decided from the data. */
    Optional<Boolean> test(String feel, Map<String, Object> data);
}
