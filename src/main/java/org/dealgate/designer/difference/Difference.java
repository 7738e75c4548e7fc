package org.dealgate.designer.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.dealgate.workflow.deployment.ModelXml;

/**
 * All that differs between two versions of a process, a decision model or a form. {@link DifferenceWords} puts it into
 * words.
 *
 * @param changes in the order in which people read the file after, what is removed behind what it stood behind
 */
public record Difference(Kind kind, String before, String after, List<Change> changes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * @throws Refusal naming {@code before} or {@code after}: a file that cannot be read or is no model, or two of
     *     different kinds
     */
    public static Difference of(ModelFile before, ModelFile after) {
        Kind kind = kind("before", before);
        if (kind("after", after) != kind) {
            throw Refusal.invalid("after", "difference.kinds", before.name(), after.name());
        }
        return new Difference(
                kind,
                before.name(),
                after.name(),
                switch (kind) {
                    case BPMN -> ofProcesses(xml("before", before), xml("after", after));
                    case DMN -> ofDecisions(xml("before", before), xml("after", after));
                    case FORM -> FormParts.changes(json("before", before), json("after", after));
                });
    }

    private static List<Change> ofProcesses(Element before, Element after) {
        return withCounterparts(Comparison.of(BpmnParts.of(before), BpmnParts.of(after)), before, after);
    }

    private static List<Change> ofDecisions(Element before, Element after) {
        Map<String, TablePair> tables = TablePair.between(before, after);
        return withCounterparts(
                Comparison.of(DmnParts.before(before, tables), DmnParts.after(after, tables)), before, after);
    }

    private static List<Change> withCounterparts(List<Change> changes, Element before, Element after) {
        Map<String, String> counterparts = new HashMap<>();
        Renames.between(before, after).forEach((gone, come) -> {
            counterparts.put(gone, come);
            counterparts.put(come, gone);
        });
        return changes.stream()
                .map(change -> change.is(Change.Kind.ADDED) || change.is(Change.Kind.REMOVED)
                        ? change.withCounterpart(counterparts.get(change.id()))
                        : change)
                .toList();
    }

    private static Kind kind(String side, ModelFile file) {
        return file.kind().orElseThrow(() -> Refusal.invalid(side, "difference.no-model", file.name()));
    }

    static Element xml(String side, ModelFile file) {
        try {
            return ModelXml.read(file);
        } catch (ModelXml.Unreadable e) {
            throw Refusal.invalid(
                    side, "difference.unreadable", file.name(), e.in(file).line());
        }
    }

    static JsonNode json(String side, ModelFile file) {
        try {
            JsonNode json = JSON.readTree(file.content());
            if (!json.isObject()) {
                throw Refusal.invalid(side, "difference.unreadable", file.name(), 1);
            }
            return json;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw Refusal.invalid(side, "difference.unreadable", file.name(), line);
        } catch (IOException e) {
            throw Refusal.invalid(side, "difference.unreadable", file.name(), 0);
        }
    }

    /** Those that change what happens or what people read; the others only say where things are drawn, or nothing. */
    public List<Change> meaningful() {
        return changes.stream()
                .filter(change -> !change.only(Aspect.LAYOUT, Aspect.TECHNICAL))
                .toList();
    }

    /** What differs although nobody who runs or reads it would notice. */
    public List<Change> technical() {
        return changes.stream().filter(change -> change.only(Aspect.TECHNICAL)).toList();
    }

    /** What is only drawn elsewhere. */
    public List<Change> moved() {
        return changes.stream()
                .filter(change -> change.only(Aspect.LAYOUT, Aspect.TECHNICAL) && !change.only(Aspect.TECHNICAL))
                .toList();
    }
}
