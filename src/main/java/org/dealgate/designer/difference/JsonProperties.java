package org.dealgate.designer.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a field of a form says, property by property; the options of a choice by their values. */
final class JsonProperties {

    private final List<Property> properties;
    private final Map<Property, List<String>> sequences;

    JsonProperties(List<Property> properties, Map<Property, List<String>> sequences) {
        this.properties = properties;
        this.sequences = sequences;
    }

    void say(JsonNode json, Place place) {
        if (json.isObject() && !json.isEmpty()) {
            json.properties().forEach(entry -> say(entry.getValue(), place.within(entry.getKey(), "")));
        } else if (json.isArray() && !json.isEmpty()) {
            sayAll(json, place);
        } else {
            String value = json.isTextual() ? json.asText() : json.toString();
            // "1" and 1 are not the same to a form
            properties.add(place.with(json.toString(), value));
        }
    }

    private void sayAll(JsonNode elements, Place place) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (JsonNode element : elements) {
            String key = key(element).orElse("");
            int same = seen.merge(key, 1, Integer::sum);
            String distinct = key + (same == 1 && !key.isEmpty() ? "" : "#" + same);
            order.add(distinct);
            say(element, place.within("", distinct).named(key.isEmpty() ? distinct : key));
        }
        sequences.put(place.within("order", "").with("", ""), order);
    }

    private static Optional<String> key(JsonNode element) {
        return element.isValueNode()
                ? Optional.of(element.asText())
                : Stream.of("value", "id", "key")
                        .filter(name -> element.path(name).isValueNode())
                        .map(name -> element.path(name).asText())
                        .findFirst();
    }
}
