package org.dealgate.workflow.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a form opens with: facts of the deal that the form mentions, then what the task itself proposes. */
@Component
public class Prefill {

    private final ObjectProvider<DealFacts> facts;
    private final TaskRules rules;

    Prefill(ObjectProvider<DealFacts> facts, TaskRules rules) {
        this.facts = facts;
        this.rules = rules;
    }

    public Map<String, Object> of(TaskView task, FormSchema form) {
        var values = new LinkedHashMap<String, Object>();
        facts.ifAvailable(f -> values.putAll(f.of(task.dealNumber(), form::mentions)));
        // a second look starts with no verdict chosen, lest the first one is sent again unread; null, because the
        // process
        // remembers it as well
        form.outcomes().forEach(outcome -> values.put(outcome, null));
        rules.of(task.task()).ifPresent(rule -> values.putAll(rule.prefill(task)));
        return values;
    }
}
