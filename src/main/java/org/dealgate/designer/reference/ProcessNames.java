package org.dealgate.designer.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.model.Messages;
import org.dealgate.workflow.published.PublishedTask;

/** Processes, their user tasks, and the messages that tell them what happens to the deal. */
record ProcessNames(Shipped shipped, Map<String, PublishedTask> published) {

    /** An assignee that stands for none. */
    private static final String NOBODY = "${null}";

    Stream<Name> processes() {
        return shipped.processes().stream().map(this::process);
    }

    private Name process(Element process) {
        String key = process.id().orElseThrow();
        List<Element> calls = shipped.all("bpmn:callActivity")
                .filter(call ->
                        call.attribute("calledElement").filter(key::equals).isPresent())
                .toList();
        return new Name(
                Kind.PROCESS,
                key,
                List.of(
                        Detail.names("called-by", Kind.PROCESS, processesOf(calls.stream())),
                        Detail.names("takes", Kind.VARIABLE, mapped(calls, "camunda:in", "target")),
                        Detail.names("gives", Kind.VARIABLE, mapped(calls, "camunda:out", "source"))));
    }

    private static List<String> mapped(List<Element> calls, String mapping, String attribute) {
        return calls.stream()
                .flatMap(call -> call.extensions(mapping))
                .flatMap(in -> in.attribute(attribute).stream())
                .toList();
    }

    Stream<Name> tasks() {
        return shipped.all("bpmn:userTask")
                .map(task -> new Name(
                        Kind.TASK,
                        task.id().orElseThrow(),
                        List.of(
                                Detail.names(
                                        "form",
                                        Kind.FORM,
                                        task.attribute("camunda:formRef").stream()
                                                .toList()),
                                Detail.names("needs", Kind.FIELD, answers(task, PublishedTask::needs)),
                                Detail.names("reads", Kind.FIELD, answers(task, PublishedTask::reads)),
                                Detail.of(
                                        "assignee",
                                        task.attribute("camunda:assignee").stream()
                                                .filter(who -> !who.equals(NOBODY))
                                                .toList()),
                                Detail.names("groups", Kind.GROUP, groups(task)),
                                Detail.names("listeners", Kind.LISTENER, listeners(task)),
                                Detail.names("in-process", Kind.PROCESS, processesOf(Stream.of(task))))));
    }

    private List<String> answers(Element task, Function<PublishedTask, String[]> which) {
        return task.id().map(published::get).map(which).map(List::of).orElse(List.of());
    }

    Map<String, List<String>> tasksByGroup() {
        return shipped.all("bpmn:userTask")
                .flatMap(task -> groups(task).stream()
                        .map(group -> Map.entry(group, task.id().orElseThrow())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<String> groups(Element task) {
        return task.attribute("camunda:candidateGroups").stream()
                .flatMap(groups -> Stream.of(groups.split(",")))
                .toList();
    }

    private static List<String> listeners(Element task) {
        return task.extensions("camunda:taskListener")
                .flatMap(listener -> listener.attribute("delegateExpression").stream())
                .map(expression -> expression.replaceAll("[^\\w]", ""))
                .toList();
    }

    Stream<Name> messages() {
        Map<String, Set<String>> caughtIn = new TreeMap<>();
        caughtIn.put(Messages.CUSTOMER_CONTACT, new TreeSet<>());
        for (Element process : shipped.processes()) {
            Element definitions = process.parent().orElseThrow();
            definitions
                    .children("bpmn:message")
                    .flatMap(message -> message.attribute("name").stream())
                    .filter(name -> !name.contains("{"))
                    .forEach(name -> caughtIn.computeIfAbsent(name, n -> new TreeSet<>())
                            .add(process.id().orElseThrow()));
            process.all("camunda:in")
                    .flatMap(in -> in.attribute("sourceExpression").stream())
                    .filter(caughtIn::containsKey)
                    .forEach(name -> caughtIn.get(name).add(process.id().orElseThrow()));
        }
        return caughtIn.entrySet().stream()
                .map(e -> new Name(
                        Kind.MESSAGE, e.getKey(), List.of(Detail.names("awaited-in", Kind.PROCESS, e.getValue()))));
    }

    static Collection<String> processesOf(Stream<Element> elements) {
        return elements.flatMap(Element::upwards)
                .filter(above -> above.is("bpmn:process"))
                .flatMap(process -> process.id().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
