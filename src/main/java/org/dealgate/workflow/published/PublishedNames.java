package org.dealgate.workflow.published;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dealgate.workflow.published.PublishedBean.Kind;
import org.dealgate.workflow.published.PublishedBean.PublishedProperty;
import org.dealgate.workflow.published.PublishedBean.Question;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans that models may name, found by {@link Published} on the classpath: the same in the program and on the command line. */
public final class PublishedNames {

    private static final String WHERE = "org.dealgate.workflow";

    private final Map<String, PublishedBean> beans = new TreeMap<>();
    private final Map<String, List<String>> decisions = new TreeMap<>();

    private final Map<String, PublishedTask> tasks = new TreeMap<>();

    private PublishedNames() {}

    /** What the classpath has; looked through once, as many ask. */
    public static PublishedNames scan() {
        return Found.NAMES;
    }

    private static final class Found {
        private static final PublishedNames NAMES = lookThrough();
    }

    private static PublishedNames lookThrough() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((reader, factory) -> isPublished(reader));
        scanner.addIncludeFilter((reader, factory) -> asksDecisions(reader));
        scanner.addIncludeFilter(new AnnotationTypeFilter(PublishedTask.class));
        var names = new PublishedNames();
        for (BeanDefinition found : scanner.findCandidateComponents(WHERE)) {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), PublishedNames.class.getClassLoader());
            for (PublishedDecision decision : type.getAnnotationsByType(PublishedDecision.class)) {
                names.decisions.put(decision.key(), List.of(decision.inputs()));
            }
            PublishedTask task = type.getAnnotation(PublishedTask.class);
            if (task != null) {
                names.tasks.put(task.id(), task);
            }
            if (isPublished(type)) {
                PublishedBean bean = bean(type);
                names.beans.put(bean.name(), bean);
            }
        }
        return names;
    }

    public List<PublishedBean> all() {
        return List.copyOf(beans.values());
    }

    public Optional<PublishedBean> find(String bean) {
        return Optional.ofNullable(beans.get(bean));
    }

    /** What Dealgate gives to the decisions that it asks, by the decision's key. */
    public Map<String, List<String>> decisionInputs() {
        return Collections.unmodifiableMap(decisions);
    }

    /** User tasks whose completion means something, by their id. */
    public Map<String, PublishedTask> tasks() {
        return Collections.unmodifiableMap(tasks);
    }

    private static boolean asksDecisions(MetadataReader reader) {
        var metadata = reader.getAnnotationMetadata();
        return metadata.hasAnnotation(PublishedDecision.class.getName())
                || metadata.hasAnnotation(PublishedDecision.List.class.getName());
    }

    private static boolean isPublished(Class<?> type) {
        return type.isAnnotationPresent(Published.class)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(Published.class));
    }

    private static boolean isPublished(MetadataReader reader) {
        var metadata = reader.getAnnotationMetadata();
        return metadata.hasAnnotation(Published.class.getName())
                || metadata.hasAnnotatedMethods(Published.class.getName());
    }

    private static PublishedBean bean(Class<?> type) {
        Published published = type.getAnnotation(Published.class);
        List<Question> questions = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Published.class))
                .map(PublishedNames::question)
                .sorted(Comparator.comparing(Question::name))
                .toList();
        return new PublishedBean(
                name(type),
                kind(type),
                published == null ? List.of() : properties(published),
                published == null ? Set.of() : Set.of(published.reads()),
                published == null ? Set.of() : Set.of(published.writes()),
                questions);
    }

    private static String name(Class<?> type) {
        Component component = AnnotatedElementUtils.findMergedAnnotation(type, Component.class);
        return component == null || component.value().isEmpty()
                ? Introspector.decapitalize(type.getSimpleName())
                : component.value();
    }

    private static Kind kind(Class<?> type) {
        if (JavaDelegate.class.isAssignableFrom(type)) {
            return Kind.DELEGATE;
        }
        if (TaskListener.class.isAssignableFrom(type)) {
            return Kind.TASK_LISTENER;
        }
        return ExecutionListener.class.isAssignableFrom(type) ? Kind.EXECUTION_LISTENER : Kind.QUESTIONS;
    }

    private static List<PublishedProperty> properties(Published published) {
        return Arrays.stream(published.properties())
                .map(p -> new PublishedProperty(p.name(), p.required(), List.of(p.values())))
                .toList();
    }

    private static Question question(Method method) {
        return new Question(
                method.getName(),
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList(),
                method.getReturnType().getSimpleName());
    }
}
