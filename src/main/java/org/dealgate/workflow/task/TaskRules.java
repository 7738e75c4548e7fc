package org.dealgate.workflow.task;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the rule of a task. Asked for late, because rules may need the engine, and the engine needs them. */
@Component
public class TaskRules {

    private final ObjectProvider<TaskRule> rules;

    TaskRules(ObjectProvider<TaskRule> rules) {
        this.rules = rules;
    }

    public Optional<TaskRule> of(String task) {
        return rules.stream().filter(rule -> rule.task().equals(task)).findFirst();
    }
}
