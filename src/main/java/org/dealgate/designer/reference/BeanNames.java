package org.dealgate.designer.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.published.ElementTemplate;
import org.dealgate.workflow.published.PublishedBean;
import org.dealgate.workflow.published.PublishedBean.PublishedProperty;
import org.dealgate.workflow.published.PublishedBean.Question;

/** Delegates, listeners, what expressions may ask beans, and the templates that put them into processes. */
record BeanNames(Shipped shipped, Collection<PublishedBean> beans, Collection<ElementTemplate> templates) {

    Stream<Name> delegates() {
        return of(PublishedBean.Kind.DELEGATE, Kind.DELEGATE);
    }

    Stream<Name> listeners() {
        return Stream.concat(
                of(PublishedBean.Kind.TASK_LISTENER, Kind.LISTENER),
                of(PublishedBean.Kind.EXECUTION_LISTENER, Kind.LISTENER));
    }

    private Stream<Name> of(PublishedBean.Kind kind, Kind shown) {
        return beans.stream().filter(bean -> bean.kind() == kind).map(bean -> {
            var details = new ArrayList<Detail>();
            bean.properties().forEach(property -> details.add(property(property)));
            details.add(Detail.names("reads", Kind.VARIABLE, bean.reads()));
            details.add(Detail.names("writes", Kind.VARIABLE, bean.writes()));
            details.add(Detail.names("template", Kind.TEMPLATE, templatesOf(bean)));
            details.add(Detail.names("used-in", Kind.PROCESS, usedIn(bean)));
            return new Name(shown, bean.name(), details);
        });
    }

    private static Detail property(PublishedProperty property) {
        String values = property.values().isEmpty() ? "" : ": " + String.join(" | ", property.values());
        return Detail.of(property.required() ? "property-required" : "property", property.name() + values);
    }

    private List<String> templatesOf(PublishedBean bean) {
        return templates.stream()
                .filter(template -> template.properties().stream()
                        .anyMatch(p -> p.fixed() && expression(bean).equals(p.value())))
                .map(BeanNames::shortId)
                .toList();
    }

    private Collection<String> usedIn(PublishedBean bean) {
        return ProcessNames.processesOf(shipped.processes().stream()
                .flatMap(Element::all)
                .filter(element -> element.attributes().containsValue(expression(bean))));
    }

    private static String expression(PublishedBean bean) {
        return "${" + bean.name() + "}";
    }

    Stream<Name> questions() {
        return beans.stream().flatMap(bean -> bean.questions().stream().map(question -> question(bean, question)));
    }

    private Name question(PublishedBean bean, Question question) {
        String name = bean.name() + "." + question.name();
        return new Name(
                Kind.QUESTION,
                name,
                List.of(
                        Detail.of("call", name + "(" + String.join(", ", question.parameters()) + ")"),
                        Detail.of("returns", question.returns()),
                        Detail.names(
                                "used-in",
                                Kind.PROCESS,
                                ProcessNames.processesOf(shipped.processes().stream()
                                        .flatMap(Element::all)
                                        .filter(element -> mentions(element, name + "("))))));
    }

    private static boolean mentions(Element element, String call) {
        return element.text().contains(call)
                || element.attributes().values().stream().anyMatch(value -> value.contains(call));
    }

    Stream<Name> blocks() {
        return templates.stream().map(template -> {
            List<String> settings = template.properties().stream()
                    .filter(property -> !property.fixed())
                    .map(ElementTemplate.Property::label)
                    .toList();
            return new Name(
                    Kind.TEMPLATE,
                    shortId(template),
                    List.of(
                            Detail.of("shown-as", template.name()),
                            Detail.of("applies-to", template.appliesTo()),
                            Detail.of("settings", settings),
                            Detail.names(
                                    "used-in",
                                    Kind.PROCESS,
                                    ProcessNames.processesOf(shipped.processes().stream()
                                            .flatMap(Element::all)
                                            .filter(element ->
                                                    element.attributes().containsValue(template.id()))))));
        });
    }

    /** All begin alike, which is of no use to whoever searches. */
    private static String shortId(ElementTemplate template) {
        return template.id().substring(template.id().lastIndexOf('.') + 1);
    }
}
