package org.dealgate.workflow.task;

import java.util.Optional;
import org.dealgate.workflow.published.PublishedTask;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** Finds the rule of a task. Asked for late, because rules may need the engine, and the engine needs them. */
@Component
public class TaskRules {

    private final ObjectProvider<TaskRule> rules;

    TaskRules(ObjectProvider<TaskRule> rules) {
        this.rules = rules;
    }

    public Optional<TaskRule> of(String task) {
        return rules.stream().filter(rule -> isFor(task, rule)).findFirst();
    }

    private static boolean isFor(String task, TaskRule rule) {
        PublishedTask published = AnnotationUtils.findAnnotation(AopUtils.getTargetClass(rule), PublishedTask.class);
        return published != null && published.id().equals(task);
    }
}
