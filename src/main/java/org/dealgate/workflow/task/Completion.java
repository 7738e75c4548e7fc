package org.dealgate.workflow.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.springframework.stereotype.Component;

/** Carries out a task: keeps its answers, raises what was said to be in the way, then does what its rule says. */
@Component
public class Completion {

    private final TaskRules rules;
    private final Deals deals;
    private final DealAccess access;
    private final Answers answers;
    private final Obstacle obstacle;

    Completion(TaskRules rules, Deals deals, DealAccess access, Answers answers, Obstacle obstacle) {
        this.rules = rules;
        this.deals = deals;
        this.access = access;
        this.answers = answers;
        this.obstacle = obstacle;
    }

    /** The process variables to set: outcomes, never deal data. */
    public Map<String, Object> complete(TaskSubmission submission, Set<String> outcomes) {
        String number = submission.dealNumber();
        // first of all: a row that refers to the deal, written before its lock is asked for, leads to deadlocks
        Deal deal = deals.lock(number);
        access.requireGoesOn(deal);
        if (!submission.answers().isEmpty()) {
            answers.record(number, deal.stage(), submission.task(), Obstacle.without(submission.answers()));
            obstacle.raise(submission);
        }
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
