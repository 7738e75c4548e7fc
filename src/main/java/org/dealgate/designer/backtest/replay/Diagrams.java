package org.dealgate.designer.backtest.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.dealgate.workflow.published.PublishedNames;

/** What BPMN files, and the forms that they name, say about the elements of processes. */
class Diagrams {

    private static final Set<String> HARMLESS = Set.of(
            "bpmn:startEvent", "bpmn:endEvent", "bpmn:sequenceFlow", "bpmn:documentation", "bpmn:extensionElements");

    private static final Set<String> WORK = Set.of(
            "bpmn:callActivity", "bpmn:boundaryEvent", "bpmn:intermediateCatchEvent", "bpmn:intermediateThrowEvent");

    private final Map<String, Map<String, Element>> elements = new HashMap<>();
    private final Map<String, String> messages = new HashMap<>();
    private final Set<String> timed = new HashSet<>();
    private final Map<String, Set<String>> leftOut = new HashMap<>();
    private final PublishedNames published;
    private final Forms forms;

    Diagrams(Collection<ModelFile> files, PublishedNames published) {
        this.published = published;
        this.forms = new Forms(files);
        files.stream()
                .filter(file -> file.kind().filter(ModelFile.Kind.BPMN::equals).isPresent())
                .forEach(this::read);
    }

    private void read(ModelFile file) {
        Element definitions = root(file);
        definitions
                .all("bpmn:message")
                .forEach(message -> message.id()
                        .ifPresent(
                                id -> messages.put(id, message.attribute("name").orElse(id))));
        definitions.all("bpmn:process").forEach(process -> process.id().ifPresent(id -> read(id, process)));
    }

    private static Element root(ModelFile file) {
        try {
            return ModelXml.read(file);
        } catch (ModelXml.Unreadable e) {
            throw new IllegalArgumentException(file.name() + ": " + e.getMessage(), e);
        }
    }

    private void read(String key, Element process) {
        Map<String, Element> mine = new HashMap<>();
        process.all().forEach(element -> element.id().ifPresent(id -> mine.put(id, element)));
        elements.put(key, mine);
        leftOut.put(
                key,
                process.all("bpmn:subProcess")
                        .filter(this::isWithoutInfluence)
                        .flatMap(Element::all)
                        .flatMap(element -> element.id().stream())
                        .collect(Collectors.toCollection(HashSet::new)));
        if (process.all("bpmn:timerEventDefinition").anyMatch(timer -> !isLeftOut(key, timer))) {
            timed.add(key);
        }
    }

    private boolean isLeftOut(String process, Element element) {
        return element.upwards().flatMap(one -> one.id().stream()).anyMatch(id -> isLeftOut(process, id));
    }

    /**
     * A recurring timer beside the deal's way whose tasks only tell people something: whenever it fires, the deal goes on as
     * it would, so it need not fire.
     */
    private boolean isWithoutInfluence(Element subProcess) {
        return subProcess.attribute("triggeredByEvent").filter("true"::equals).isPresent()
                && subProcess.children("bpmn:startEvent").anyMatch(Diagrams::recurs)
                && subProcess.children().stream()
                        .allMatch(child -> HARMLESS.contains(child.name())
                                || child.is("bpmn:serviceTask") && writesNothing(child));
    }

    private static boolean recurs(Element start) {
        return start.attribute("isInterrupting").filter("false"::equals).isPresent()
                && start.all("bpmn:timeCycle").findAny().isPresent();
    }

    private boolean writesNothing(Element task) {
        return delegate(task)
                .flatMap(published::find)
                .filter(bean -> bean.writes().isEmpty() && !bean.name().equals(RaisedBlockers.DELEGATE))
                .isPresent();
    }

    /** An event names it in its definition. */
    private static Optional<String> delegate(Element element) {
        return Stream.concat(Stream.of(element), element.children().stream())
                .flatMap(one -> one.attribute("camunda:delegateExpression").stream())
                .findFirst()
                .map(e -> e.replaceAll("[${}#\\s]", ""));
    }

    Set<String> processes() {
        return elements.keySet();
    }

    private Optional<Element> find(String process, String element) {
        int ending = element.indexOf('#');
        return Optional.ofNullable(
                elements.getOrDefault(process, Map.of()).get(ending < 0 ? element : element.substring(0, ending)));
    }

    boolean has(String process, String element) {
        return find(process, element).isPresent();
    }

    /** What people call the element. */
    String title(String process, String element) {
        return find(process, element).map(Element::title).orElse(element);
    }

    /** Whether something is done or happens there, other than beginning, ending or enclosing. */
    boolean isWork(String process, String element) {
        return find(process, element)
                .map(Element::name)
                .filter(type -> type.endsWith("Task") || type.endsWith("task") || WORK.contains(type))
                .isPresent();
    }

    boolean isGateway(String process, String element) {
        return find(process, element).filter(e -> e.name().endsWith("Gateway")).isPresent();
    }

    /** Whether it is the gateway in front of the event that waits. */
    boolean followsEventGateway(String process, String element) {
        return find(process, element).stream()
                .flatMap(event -> event.parent().stream())
                .flatMap(scope -> scope.children("bpmn:sequenceFlow"))
                .filter(flow ->
                        flow.attribute("targetRef").filter(element::equals).isPresent())
                .flatMap(flow -> flow.attribute("sourceRef").stream())
                .flatMap(source -> find(process, source).stream())
                .anyMatch(source -> source.is("bpmn:eventBasedGateway"));
    }

    boolean isLeftOut(String process, String element) {
        return leftOut.getOrDefault(process, Set.of()).contains(element);
    }

    Set<String> leftOut(String process) {
        return leftOut.getOrDefault(process, Set.of());
    }

    /** Whether timers run in the process. */
    boolean isTimed(String process) {
        return timed.contains(process);
    }

    /** The delegate that the element names. */
    Optional<String> delegate(String process, String element) {
        return find(process, element).flatMap(Diagrams::delegate);
    }

    /** What a delegate does there: its name and what it is told; empty where none is named. */
    List<String> work(String process, String element) {
        return delegate(process, element).stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(name),
                        find(process, element).stream()
                                .flatMap(task -> task.extensions("camunda:properties"))
                                .flatMap(properties -> properties.children("camunda:property"))
                                .map(property -> property.attribute("name") + " " + property.attribute("value"))
                                .sorted()))
                .toList();
    }

    /** What a task asks for: the same for tasks that take the same answers. */
    Optional<Set<?>> asked(String process, String task) {
        return find(process, task).map(forms::asked);
    }

    /** Whether the event ends what it is attached to. */
    boolean interrupts(String process, String event) {
        return find(process, event)
                .flatMap(one -> one.attribute("cancelActivity"))
                .filter("false"::equals)
                .isEmpty();
    }

    Optional<String> message(String process, String element) {
        return find(process, element).stream()
                .flatMap(event -> Stream.concat(
                        event.attribute("messageRef").stream(),
                        event.children("bpmn:messageEventDefinition").flatMap(d -> d.attribute("messageRef").stream())))
                .map(id -> messages.getOrDefault(id, id))
                .findFirst();
    }

    /** The variable that holds the item of each instance of a multi-instance activity; empty for other activities. */
    Optional<String> item(String process, String element) {
        return find(process, element)
                .flatMap(activity -> activity.child("bpmn:multiInstanceLoopCharacteristics"))
                .map(loop -> loop.attribute("camunda:elementVariable").orElse("loopCounter"));
    }

    /** What a boundary event is attached to. */
    Optional<String> attachedTo(String process, String event) {
        return find(process, event).flatMap(one -> one.attribute("attachedToRef"));
    }

    /** When the timer of an event fires, as it is written; what interrupts and what recurs included. */
    Optional<List<String>> timer(String process, String element) {
        return find(process, element)
                .flatMap(event -> event.child("bpmn:timerEventDefinition")
                        .map(timer -> Stream.concat(
                                        Stream.of(
                                                event.attribute("cancelActivity")
                                                        .orElse("true"),
                                                event.attribute("isInterrupting")
                                                        .orElse("true")),
                                        timer.children().stream().flatMap(when -> Stream.of(when.name(), when.text())))
                                .toList()));
    }
}
