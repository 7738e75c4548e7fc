package org.dealgate.workflow.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Carries out a task: its rule first, then its answers are kept. */
@Component
public class Completion {

    private final TaskRules rules;

    Completion(TaskRules rules) {
        this.rules = rules;
    }

    /** The process variables to set: outcomes, never deal data. */
    public Map<String, Object> complete(TaskSubmission submission, Set<String> outcomes) {
        var variables = new LinkedHashMap<String, Object>();
        outcomes.stream()
                .filter(submission.answers()::containsKey)
                .forEach(key -> variables.put(key, variable(submission.answers().get(key))));
        rules.of(submission.task()).ifPresent(rule -> variables.putAll(rule.complete(submission)));
        return variables;
    }

    private static Object variable(Object answer) {
        return answer instanceof BigDecimal || answer instanceof LocalDate ? answer.toString() : answer;
    }
}
