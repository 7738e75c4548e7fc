package org.dealgate.designer.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.dealgate.workflow.deployment.ModelXml;
import org.dealgate.workflow.published.PublishedNames;
import org.jspecify.annotations.Nullable;

/** What is checked, and what stands beside it: processes, decisions and forms by id. What is given counts before the rest. */
final class Models {

    private static final List<String> USING = List.of("camunda:formRef", "camunda:decisionRef", "calledElement");

    private final Map<ModelFile, Element> roots = new LinkedHashMap<>();
    private final List<ProcessModel> processes = new ArrayList<>();
    private final List<DecisionModel> decisions = new ArrayList<>();
    private final List<FormModel> forms = new ArrayList<>();
    private final Map<String, ProcessModel> knownProcesses = new LinkedHashMap<>();
    private final Map<String, DecisionModel> knownDecisions = new LinkedHashMap<>();
    private final Map<String, FormModel> knownForms = new LinkedHashMap<>();

    private final Map<ProcessModel, DataFlow> flows = new IdentityHashMap<>();
    private final PublishedNames published;
    private final Surroundings surroundings;
    private @Nullable Models before;

    private Models(PublishedNames published, Surroundings surroundings) {
        this.published = published;
        this.surroundings = surroundings;
    }

    /** What cannot be read is among the findings. */
    static Models read(List<ModelFile> given, PublishedNames published, Surroundings surroundings, Findings findings) {
        var models = new Models(published, surroundings);
        given.forEach(file -> models.read(file, findings));
        var others = new Models(published, surroundings);
        // what is deployed already is not what is checked
        surroundings.models().forEach(file -> others.read(file, new Findings(Levels.USUAL)));
        others.know(others);
        models.know(models);
        models.know(others);
        models.before = others;
        return models;
    }

    /**
     * The processes that are there already and name what is checked.
     *
     * @param asTheyWere beside what is there, not yet beside what is checked
     */
    Models using(boolean asTheyWere) {
        var using = new Models(published, surroundings);
        Objects.requireNonNull(before).processes.stream()
                .filter(process -> process.id()
                        .map(knownProcesses::get)
                        .filter(process::equals)
                        .isPresent())
                .filter(this::names)
                .forEach(using.processes::add);
        using.know(asTheyWere ? before : this);
        return using;
    }

    private boolean names(ProcessModel process) {
        return process.process()
                .all()
                .anyMatch(element -> USING.stream()
                        .flatMap(attribute -> element.attribute(attribute).stream())
                        .anyMatch(this::isChecked));
    }

    private boolean isChecked(String id) {
        return Stream.of(
                        processes.stream().map(ProcessModel::id),
                        decisions.stream().map(DecisionModel::id),
                        forms.stream().map(FormModel::id))
                .flatMap(ids -> ids)
                .flatMap(Optional::stream)
                .anyMatch(id::equals);
    }

    private void read(ModelFile file, Findings findings) {
        Kind kind = file.kind().orElse(null);
        if (kind == Kind.FORM) {
            FormModel.read(file, findings).ifPresent(forms::add);
        } else if (kind != null) {
            try {
                Element root = ModelXml.read(file);
                roots.put(file, root);
                ProcessModel.of(file, root).forEach(processes::add);
                DecisionModel.of(file, root).forEach(decisions::add);
            } catch (ModelXml.Unreadable e) {
                findings.add(e.in(file));
            }
        }
    }

    private void know(Models others) {
        others.processes.forEach(p -> p.id().ifPresent(id -> knownProcesses.putIfAbsent(id, p)));
        others.decisions.forEach(d -> d.id().ifPresent(id -> knownDecisions.putIfAbsent(id, d)));
        others.forms.forEach(f -> f.id().ifPresent(id -> knownForms.putIfAbsent(id, f)));
        others.knownProcesses.forEach(knownProcesses::putIfAbsent);
        others.knownDecisions.forEach(knownDecisions::putIfAbsent);
        others.knownForms.forEach(knownForms::putIfAbsent);
    }

    PublishedNames published() {
        return published;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    DataFlow flow(ProcessModel process) {
        DataFlow known = flows.get(process);
        if (known == null) {
            known = new DataFlow(process, this);
            flows.put(process, known);
        }
        return known;
    }

    /** Of the files of BPMN and DMN that are checked. */
    Map<ModelFile, Element> roots() {
        return roots;
    }

    /** Those that are checked. */
    List<ProcessModel> processes() {
        return processes;
    }

    List<DecisionModel> decisions() {
        return decisions;
    }

    List<FormModel> forms() {
        return forms;
    }

    Collection<ProcessModel> allProcesses() {
        return knownProcesses.values();
    }

    /** The call activities that call it. */
    Stream<Element> calls(ProcessModel called) {
        return allProcesses().stream()
                .flatMap(process -> process.all("bpmn:callActivity"))
                .filter(call -> call.attribute("calledElement").equals(called.id()));
    }

    Collection<FormModel> allForms() {
        return knownForms.values();
    }

    Optional<ProcessModel> process(String id) {
        return Optional.ofNullable(knownProcesses.get(id));
    }

    Optional<DecisionModel> decision(String id) {
        return Optional.ofNullable(knownDecisions.get(id));
    }

    Optional<FormModel> form(String id) {
        return Optional.ofNullable(knownForms.get(id));
    }
}
