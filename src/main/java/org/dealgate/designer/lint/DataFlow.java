package org.dealgate.designer.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.model.BigAccountPurchase;
import org.dealgate.workflow.model.Variables;

/** Which variables of a process are written and read, and at which nodes. */
final class DataFlow {

    /** What every process of a deal has from its start, and what the engine knows anywhere. */
    private static final Set<String> ALWAYS =
            Set.of(Variables.DEAL_NUMBER, Variables.OWNER, Variables.PINS, "execution", "task");

    /** What the engine counts in whatever is done several times. */
    private static final Set<String> COUNTED =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    /** What the program tells a process with its messages. */
    private static final Map<String, String> MESSAGES =
            Map.of(BigAccountPurchase.DEAL_RETURNED_MESSAGE, BigAccountPurchase.RETURN_TO);

    private static final List<String> WRITING = List.of(
            "camunda:resultVariable",
            "camunda:elementVariable",
            "camunda:initiator",
            "camunda:errorCodeVariable",
            "camunda:errorMessageVariable",
            "camunda:escalationCodeVariable");

    /** A variable that is read, and where. */
    record Read(String variable, Element at, Optional<String> node) {}

    /**
     * What gives a variable its value.
     *
     * @param field where a form does
     * @param passed where a called process does
     * @param given whether a process that calls this one does
     */
    record Write(String node, Optional<FormComponent> field, Optional<Passed> passed, boolean given) {

        static Write by(String node) {
            return new Write(node, Optional.empty(), Optional.empty(), false);
        }
    }

    /** A variable that comes out of a called process. */
    record Passed(String process, String variable) {}

    private final Models models;
    private final Map<String, List<Write>> writes = new LinkedHashMap<>();
    private final List<Read> reads = new ArrayList<>();
    private boolean open;

    DataFlow(ProcessModel model, Models models) {
        this.models = models;
        model.process().all().forEach(element -> node(element).ifPresent(node -> writesOf(model, element, node)));
        passedIn(model);
        Expressions.in(model.process())
                .forEach(found -> Juel.read(found.text())
                        .ifPresent(juel -> juel.variables().forEach(name -> read(name, found.at()))));
        model.process()
                .all()
                .forEach(element -> model.message(element)
                        .flatMap(Juel::read)
                        .ifPresent(juel -> juel.variables().forEach(name -> read(name, element))));
        model.all("camunda:in").forEach(in -> in.attribute("source").ifPresent(name -> read(name, in)));
    }

    List<Read> reads() {
        return reads;
    }

    /** Empty where nothing writes it. */
    List<Write> writes(String variable) {
        return writes.getOrDefault(variable, List.of());
    }

    /** What a process that calls this one has to hand to it. */
    Set<String> needs() {
        return reads.stream()
                .filter(read -> !isThere(read))
                .map(Read::variable)
                .filter(name -> writes(name).stream().allMatch(Write::given))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether another process hands it everything that it has, so that more may be there than is written here. */
    boolean isOpen() {
        return open;
    }

    /** Whether a mapping hands on all variables. */
    static boolean isOfEverything(Element mapping) {
        return mapping.attribute("variables").filter("all"::equals).isPresent();
    }

    Set<String> written() {
        return writes.keySet();
    }

    /** Whether nothing in the process has to write it. */
    static boolean isThere(Read read) {
        boolean repeated = read.at()
                .upwards()
                .anyMatch(
                        at -> at.child("bpmn:multiInstanceLoopCharacteristics").isPresent());
        return isAlwaysThere(read.variable()) || repeated && COUNTED.contains(read.variable());
    }

    static boolean isAlwaysThere(String variable) {
        return ALWAYS.contains(variable);
    }

    private void read(String name, Element at) {
        reads.add(new Read(name, at, node(at)));
    }

    /** The node that an element belongs to; for a flow, the one that it leaves. */
    private static Optional<String> node(Element element) {
        for (Element at : element.upwards().toList()) {
            if (at.is("bpmn:sequenceFlow")) {
                return at.attribute("sourceRef");
            }
            if (ProcessModel.isNode(at)) {
                return at.id();
            }
        }
        return Optional.empty();
    }

    private void writesOf(ProcessModel model, Element element, String node) {
        BiConsumer<String, Write> write = (name, by) ->
                writes.computeIfAbsent(name, any -> new ArrayList<>()).add(by);
        WRITING.forEach(
                attribute -> element.attribute(attribute).ifPresent(name -> write.accept(name, Write.by(node))));
        models.published()
                .find(Beans.beanOf(element))
                .ifPresent(bean -> bean.writes().forEach(name -> write.accept(name, Write.by(node))));
        element.attribute("camunda:formRef")
                .flatMap(models::form)
                .ifPresent(form -> form.fields()
                        .filter(FormComponent::isOutcome)
                        .forEach(field -> write.accept(
                                field.key().orElseThrow(),
                                new Write(node, Optional.of(field), Optional.empty(), false))));
        model.message(element).map(MESSAGES::get).ifPresent(name -> write.accept(name, Write.by(node)));
        switch (element.name()) {
            case "bpmn:inputDataItem" ->
                element.attribute("name").ifPresent(name -> write.accept(name, Write.by(node)));
            case "camunda:formField" -> element.id().ifPresent(name -> write.accept(name, Write.by(node)));
            case "camunda:inputParameter", "camunda:outputParameter" ->
                element.attribute("name").ifPresent(name -> write.accept(name, Write.by(node)));
            case "camunda:out" -> element.attribute("target").ifPresent(name -> write.accept(name, out(element, node)));
            default -> {}
        }
    }

    private static Write out(Element out, String node) {
        Optional<String> called = out.upwards()
                .filter(at -> at.is("bpmn:callActivity"))
                .findFirst()
                .flatMap(call -> call.attribute("calledElement"));
        Optional<Passed> passed = called.isEmpty()
                ? Optional.empty()
                : out.attribute("source").map(source -> new Passed(called.get(), source));
        return new Write(node, Optional.empty(), passed, false);
    }

    /** What processes that call this one hand to it is there from its start. */
    private void passedIn(ProcessModel model) {
        var given = new TreeSet<String>();
        List<Element> mappings = models.calls(model)
                .flatMap(call -> call.extensions("camunda:in"))
                .toList();
        mappings.forEach(in -> in.attribute("target").ifPresent(given::add));
        open = Stream.concat(mappings.stream(), model.all("camunda:out")).anyMatch(DataFlow::isOfEverything);
        ProcessModel.nodesIn(model.process()).stream()
                .filter(node -> node.is("bpmn:startEvent"))
                .flatMap(start -> start.id().stream())
                .map(start -> new Write(start, Optional.empty(), Optional.empty(), true))
                .forEach(write -> given.forEach(name ->
                        writes.computeIfAbsent(name, any -> new ArrayList<>()).add(write)));
    }
}
