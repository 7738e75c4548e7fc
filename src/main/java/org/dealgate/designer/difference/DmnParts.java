package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.designer.difference.DecisionTable.Column;
import org.dealgate.designer.difference.DecisionTable.Rule;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.dealgate.workflow.deployment.Element;

/** The parts of a decision model: decisions and what they need, and of each table that is on both sides columns and rules. */
final class DmnParts {

    private final Map<String, Element> standing;
    private final Map<Element, String> ids = new HashMap<>();
    private final Titles titles;
    private final Drawing drawing;
    private final Map<String, TablePair> tables;
    private final boolean old;
    private final List<Part> parts = new ArrayList<>();

    private DmnParts(Element root, Map<String, TablePair> tables, boolean old) {
        standing = Standing.of(root);
        standing.forEach((id, element) -> ids.put(element, id));
        titles = new Titles(standing);
        drawing = new Drawing(root);
        this.tables = tables;
        this.old = old;
        standing.forEach(this::add);
    }

    /** @param tables by the decisions' ids */
    static List<Part> before(Element root, Map<String, TablePair> tables) {
        return new DmnParts(root, tables, true).parts;
    }

    static List<Part> after(Element root, Map<String, TablePair> tables) {
        return new DmnParts(root, tables, false).parts;
    }

    private void add(String id, Element element) {
        boolean file = element.parent().isEmpty();
        Description description = description();
        say(description, "type", element.name());
        description.ofPart(element);
        if (file) {
            say(description, "id", element.id().orElse(""));
        }
        drawing.describe(element, description);
        TablePair pair = tables.get(id);
        Optional<DecisionTable> table = DecisionTable.in(element);
        if (pair == null) {
            table.ifPresent(
                    t -> say(description, "rules", String.valueOf(t.rules().size())));
        }
        parts.add(new Part(
                file ? "" : id,
                id,
                element.name(),
                titles.of(id),
                null,
                null,
                0,
                description.properties(),
                description.sequences()));
        if (pair != null) {
            addColumns(id, pair, true);
            addColumns(id, pair, false);
            addRules(id, pair);
        }
    }

    private void addColumns(String decision, TablePair pair, boolean input) {
        int place = 0;
        for (Column column : side(pair).columns()) {
            if (column.input() == input) {
                place++;
                Description description = description();
                column.element().ifPresent(description::ofPart);
                sayId(description, column.id());
                parts.add(new Part(
                        decision + "/column/" + pair.key(column),
                        column.id().orElse(String.valueOf(place)),
                        input ? "dmn:input" : "dmn:output",
                        column.title(),
                        decision,
                        decision + (input ? "/inputs" : "/outputs"),
                        place,
                        description.properties(),
                        description.sequences()));
            }
        }
    }

    private void addRules(String decision, TablePair pair) {
        int place = 0;
        for (Rule rule : side(pair).rules()) {
            place++;
            Description description = new Description(
                    element -> element.is("dmn:inputEntry") || element.is("dmn:outputEntry"), titles::withId);
            Element element = rule.element();
            description.say(element, Place.of("rule", Aspect.MEANING), Set.of("id"));
            sayId(description, element.id());
            side(pair).columns().forEach(column -> say(description, pair, column, rule));
            parts.add(new Part(
                    decision + "/rule/" + pair.key(rule),
                    element.id().orElse(String.valueOf(place)),
                    "dmn:rule",
                    String.valueOf(place),
                    decision,
                    decision + "/rules",
                    place,
                    description.properties(),
                    description.sequences()));
        }
    }

    /** Empty cells of a column that comes or goes say nothing. */
    private void say(Description description, TablePair pair, Column column, Rule rule) {
        if (!pair.isKept(column, old) && column.text(rule).isEmpty()) {
            return;
        }
        Place place = new Place(
                "cell/" + pair.key(column),
                "cell",
                List.of(column.title()),
                column.meaning().orElse(""),
                Aspect.MEANING);
        column.cell(rule).ifPresent(cell -> description.say(cell, place, Set.of()));
    }

    private DecisionTable side(TablePair pair) {
        return old ? pair.before() : pair.after();
    }

    private Description description() {
        return new Description(
                element -> Standing.alone(element) || drawing.tells(element) || DecisionTable.tells(element),
                titles::withId);
    }

    /** What was matched by its content may have another id. */
    private static void sayId(Description description, Optional<String> given) {
        given.ifPresent(id -> description.add(Place.of("id", Aspect.TECHNICAL).with(id, id)));
    }

    private static void say(Description description, String property, String value) {
        description.add(Place.of(property, Aspect.MEANING).with(value, value));
    }
}
