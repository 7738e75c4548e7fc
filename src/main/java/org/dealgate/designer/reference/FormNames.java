package org.dealgate.designer.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dealgate.workflow.published.PublishedFacts;

/** Forms, the fields that people fill in, and the facts that fields show. */
record FormNames(Shipped shipped) {

    Stream<Name> forms() {
        return shipped.forms().stream()
                .map(form -> new Name(
                        Kind.FORM,
                        Shipped.id(form),
                        List.of(
                                Detail.names("for-tasks", Kind.TASK, tasks(Shipped.id(form))),
                                Detail.names("asks", Kind.FIELD, keys(form, true)),
                                Detail.names("shows", Kind.FACT, facts(form)))));
    }

    /** A key means the same in every form: a later form opens with the earlier one's answer. */
    Stream<Name> fields() {
        return byKey(true).entrySet().stream().map(e -> {
            JsonNode field = e.getValue().fields().get(0);
            boolean outcome = e.getValue().fields().stream().anyMatch(Shipped::isOutcome);
            return new Name(
                    Kind.FIELD,
                    e.getKey(),
                    List.of(
                            Detail.of("type", field.path("type").asText()),
                            Detail.of("values", values(field)),
                            Detail.names("values-from", Kind.FACT, text(field, "valuesKey")),
                            Detail.names("becomes", Kind.VARIABLE, outcome ? List.of(e.getKey()) : List.of()),
                            Detail.names("in-forms", Kind.FORM, e.getValue().forms())));
        });
    }

    Stream<Name> facts() {
        return factNames().stream()
                .map(name -> new Name(
                        Kind.FACT,
                        name,
                        List.of(Detail.names(
                                "in-forms",
                                Kind.FORM,
                                shipped.forms().stream()
                                        .filter(form -> facts(form).contains(name))
                                        .map(Shipped::id)
                                        .toList()))));
    }

    /** What Dealgate knows, and what is only shown because a task's rule fills it in. */
    private TreeSet<String> factNames() {
        var names = new TreeSet<>(byKey(false).keySet());
        names.removeAll(byKey(true).keySet());
        names.addAll(PublishedFacts.NAMES);
        return names;
    }

    private List<String> facts(JsonNode form) {
        var names = factNames();
        return Shipped.fields(form)
                .flatMap(field -> Stream.concat(
                        Stream.of(field.path("key").asText()).filter(key -> !Shipped.isAsked(field)),
                        text(field, "valuesKey").stream()))
                .filter(names::contains)
                .distinct()
                .toList();
    }

    private record Used(List<JsonNode> fields, TreeSet<String> forms) {}

    private TreeMap<String, Used> byKey(boolean asked) {
        var used = new TreeMap<String, Used>();
        shipped.forms()
                .forEach(form -> Shipped.fields(form)
                        .filter(field -> Shipped.isAsked(field) == asked)
                        .forEach(field -> {
                            Used here = used.computeIfAbsent(
                                    field.path("key").asText(), key -> new Used(new ArrayList<>(), new TreeSet<>()));
                            here.fields().add(field);
                            here.forms().add(Shipped.id(form));
                        }));
        return used;
    }

    private static List<String> keys(JsonNode form, boolean asked) {
        return Shipped.fields(form)
                .filter(field -> Shipped.isAsked(field) == asked)
                .map(field -> field.path("key").asText())
                .toList();
    }

    private Collection<String> tasks(String form) {
        return shipped.all("bpmn:userTask")
                .filter(task ->
                        task.attribute("camunda:formRef").filter(form::equals).isPresent())
                .flatMap(task -> task.id().stream())
                .toList();
    }

    private static List<String> values(JsonNode field) {
        var values = new ArrayList<String>();
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static List<String> text(JsonNode field, String property) {
        return field.hasNonNull(property) ? List.of(field.path(property).asText()) : List.of();
    }
}
