package org.dealgate.designer.difference;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * What differs about one element of a diagram, decision, rule, column or form field.
 *
 * @param id as the file has it; where it was matched by its content, the id in the file after
 * @param title its name for people; of a rule its number, of a nameless flow what it connects, else the id
 * @param type as the file calls it: {@code bpmn:userTask}, {@code dmn:rule}, {@code form:textfield}
 * @param within the id of the element around it, null at the top
 * @param counterpart of one that is added or removed: the id that it probably had or got; null where there is none
 */
public record Change(
        String id,
        String title,
        String type,
        @Nullable String within,
        Set<Kind> kinds,
        List<PropertyChange> properties,
        @Nullable String counterpart) {

    /** An element may be moved and changed at once. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    public Change {
        kinds = Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds));
        properties = List.copyOf(properties);
    }

    /** Of a part that is on both sides; empty where nothing differs. */
    static Optional<Change> of(Part part, List<PropertyChange> properties) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (PropertyChange property : properties) {
            switch (property.aspect()) {
                case MEANING -> kinds.add(Kind.CHANGED);
                case ORDER, LAYOUT -> kinds.add(Kind.MOVED);
                case TECHNICAL -> {}
            }
        }
        if (kinds.isEmpty() && !properties.isEmpty()) {
            kinds.add(Kind.CHANGED);
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(of(part, kinds, properties));
    }

    static Change of(Part part, Set<Kind> kinds, List<PropertyChange> properties) {
        return new Change(part.id(), part.title(), part.type(), part.within(), kinds, properties, null);
    }

    Change withCounterpart(@Nullable String id) {
        return new Change(this.id, title, type, within, kinds, properties, id);
    }

    /** That it is drawn elsewhere is one of its kinds; by how much is left out. */
    public Change withoutLayout() {
        return new Change(
                id,
                title,
                type,
                within,
                kinds,
                properties.stream().filter(p -> p.aspect() != Aspect.LAYOUT).toList(),
                counterpart);
    }

    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether it is there before and after, and all that differs is of these aspects. */
    boolean only(Aspect... aspects) {
        return !is(Kind.ADDED)
                && !is(Kind.REMOVED)
                && properties.stream().allMatch(p -> Set.of(aspects).contains(p.aspect()));
    }
}
