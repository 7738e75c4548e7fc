package org.dealgate.designer.difference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * What a model is made of and what differences are told about: an element of a diagram, a decision, a column, a rule, a
 * field; of whatever kind of file.
 *
 * @param key the same before and after for what counts as the same
 * @param within the key of the part around it
 * @param series names the list in which its place counts; null where its place does not count
 * @param place in the series, the first is 1
 * @param properties by path
 * @param sequences properties whose elements' order counts: only a change of order of what is there on both sides differs
 */
record Part(
        String key,
        String id,
        String type,
        String title,
        @Nullable String within,
        @Nullable String series,
        int place,
        Map<String, Property> properties,
        Map<Property, List<String>> sequences) {

    static Map<String, Property> byPath(Collection<Property> properties) {
        Map<String, Property> map = new LinkedHashMap<>();
        properties.forEach(property -> map.put(property.path(), property));
        return map;
    }

    PropertyChange moved(Part after) {
        return new PropertyChange(
                "place", List.of(), "place", Aspect.ORDER, String.valueOf(place), String.valueOf(after.place));
    }
}
