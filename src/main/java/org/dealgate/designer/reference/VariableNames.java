package org.dealgate.designer.reference;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.model.Variables;
import org.dealgate.workflow.published.PublishedBean;

/** Process variables: what every process has, what delegates and forms write, what is handed on. */
record VariableNames(Shipped shipped, Collection<PublishedBean> beans) {

    private static final List<String> EVERYWHERE = List.of(Variables.DEAL_NUMBER, Variables.OWNER, Variables.PINS);

    Stream<Name> all() {
        var names = new TreeSet<>(EVERYWHERE);
        beans.forEach(bean -> {
            names.addAll(bean.reads());
            names.addAll(bean.writes());
        });
        shipped.forms().stream()
                .flatMap(Shipped::fields)
                .filter(Shipped::isOutcome)
                .forEach(field -> names.add(field.path("key").asText()));
        shipped.all("camunda:in").flatMap(in -> in.attribute("target").stream()).forEach(names::add);
        shipped.all("bpmn:multiInstanceLoopCharacteristics")
                .flatMap(loop -> loop.attribute("camunda:elementVariable").stream())
                .forEach(names::add);
        return names.stream().map(this::variable);
    }

    private Name variable(String name) {
        return new Name(
                Kind.VARIABLE,
                name,
                List.of(
                        Detail.names("written-by", Kind.DELEGATE, beans(name, PublishedBean::writes)),
                        Detail.names("answered-in", Kind.FORM, forms(name)),
                        Detail.names("read-by", Kind.DELEGATE, beansOf(name, PublishedBean.Kind.DELEGATE)),
                        Detail.names("heard-by", Kind.LISTENER, beansOf(name, PublishedBean.Kind.TASK_LISTENER)),
                        Detail.names("used-in", Kind.PROCESS, usedIn(name))));
    }

    private List<String> beans(String name, Function<PublishedBean, Set<String>> what) {
        return beans.stream()
                .filter(bean -> what.apply(bean).contains(name))
                .map(PublishedBean::name)
                .toList();
    }

    private List<String> beansOf(String name, PublishedBean.Kind kind) {
        return beans.stream()
                .filter(bean -> bean.kind() == kind && bean.reads().contains(name))
                .map(PublishedBean::name)
                .toList();
    }

    private List<String> forms(String name) {
        return shipped.forms().stream()
                .filter(form -> Shipped.fields(form)
                        .filter(Shipped::isOutcome)
                        .anyMatch(field -> field.path("key").asText().equals(name)))
                .map(Shipped::id)
                .toList();
    }

    /** By an expression, or by its name where variables are handed on. */
    private Collection<String> usedIn(String name) {
        var mention = Pattern.compile("(?:[$#]\\{.*\\b%1$s\\b.*}|%1$s)".formatted(name));
        return ProcessNames.processesOf(shipped.processes().stream()
                .flatMap(Element::all)
                .filter(element -> !element.is("bpmn:process"))
                .filter(element -> Stream.concat(Stream.of(element.text()), element.attributes().values().stream())
                        .anyMatch(value -> mention.matcher(value).matches())));
    }
}
