package org.dealgate.designer.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.published.ElementTemplate;
import org.dealgate.workflow.published.ElementTemplate.Binding;
import org.dealgate.workflow.published.ElementTemplate.Choice;
import org.dealgate.workflow.published.ElementTemplate.Property;
import org.dealgate.workflow.published.ElementTemplates;

/** Elements that say they are made by a template: whether they still are what it makes. */
final class Templates implements Rule {

    private static final String OURS = "org.dealgate.";

    /** What {@link References} looks after, by template or not. */
    private static final Set<String> PINS = Set.of(
            "camunda:calledElementBinding",
            "camunda:calledElementVersion",
            "camunda:formRefBinding",
            "camunda:formRefVersion",
            "camunda:decisionRefBinding",
            "camunda:decisionRefVersion");

    private final Map<String, ElementTemplate> templates =
            ElementTemplates.read().stream().collect(Collectors.toMap(ElementTemplate::id, Function.identity()));

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.process()
                    .all()
                    .forEach(element -> element.attribute("camunda:modelerTemplate")
                            .filter(id -> id.startsWith(OURS))
                            .ifPresent(id -> check(model, element, id, findings)));
        }
    }

    private void check(ProcessModel model, Element element, String id, Findings findings) {
        ElementTemplate template = templates.get(id);
        if (template == null) {
            findings.add(Check.UNKNOWN_TEMPLATE, model.file(), element, id);
            return;
        }
        String version = String.valueOf(template.version());
        if (!element.attribute("camunda:modelerTemplateVersion").equals(Optional.of(version))) {
            findings.add(Check.TEMPLATE_OUTDATED, model.file(), element, template.name(), version);
        }
        if (template.appliesTo().stream().noneMatch(element.name()::equalsIgnoreCase)) {
            findings.add(Check.TEMPLATE_MISPLACED, model.file(), element, template.name());
            return;
        }
        template.properties().stream()
                .filter(property -> !PINS.contains(property.binding().name()))
                .forEach(property -> {
                    Optional<String> given = value(element, property.binding());
                    if (property.fixed()) {
                        fixed(model, element, template, property, given, findings);
                    } else {
                        chosen(model, element, property, given, findings);
                    }
                });
    }

    /** Whether a mapping is there at all, {@link References} says. */
    private static void fixed(
            ProcessModel model,
            Element element,
            ElementTemplate template,
            Property property,
            Optional<String> given,
            Findings findings) {
        Binding binding = property.binding();
        if (!given.map(property::admits).orElse(binding.type().startsWith("camunda:in"))) {
            findings.add(
                    Check.TEMPLATE_EDITED,
                    model.file(),
                    element,
                    template.name(),
                    binding.name().isEmpty() ? binding.type() : binding.name(),
                    String.valueOf(property.value()));
        }
    }

    private static void chosen(
            ProcessModel model, Element element, Property property, Optional<String> given, Findings findings) {
        String value = given.orElse("");
        String label = property.label();
        if (isOfBean(property, value)) {
            return;
        }
        if (given.isEmpty() && property.mustBeSet() || value.isBlank() && property.required()) {
            Check check = property.required() ? Check.TEMPLATE_UNSET : Check.TEMPLATE_DEFAULT;
            findings.add(check, model.file(), element, label);
        } else if (property.isTooLong(value)) {
            String most = String.valueOf(property.maxLength());
            findings.add(Check.TEMPLATE_LENGTH, model.file(), element, label, most);
        } else if (given.isPresent() && !property.admits(value)) {
            boolean open = property.choices().isEmpty();
            findings.add(
                    open ? Check.TEMPLATE_VALUE : Check.TEMPLATE_CHOICE,
                    model.file(),
                    element,
                    label,
                    Beans.shortened(value),
                    open ? String.valueOf(property.hint()) : names(property));
        }
    }

    /** Which extension properties are needed, and which have a closed list of values, {@link Beans} says. */
    private static boolean isOfBean(Property property, String value) {
        return property.binding().type().equals("camunda:property")
                && (value.isBlank() ? property.required() : !property.choices().isEmpty());
    }

    private static String names(Property property) {
        return property.choices().stream().map(Choice::name).collect(Collectors.joining("; "));
    }

    /** Empty where the element does not say it; of several mappings, the last one counts. */
    private static Optional<String> value(Element element, Binding binding) {
        String name = binding.name();
        return switch (binding.type()) {
            case "property" -> Optional.ofNullable(element.attributes().get(name));
            case "camunda:property" ->
                Optional.ofNullable(Beans.propertiesOf(element).get(name));
            case "camunda:in:businessKey" ->
                element.extensions("camunda:in")
                        .flatMap(in -> in.attribute("businessKey").stream())
                        .findFirst();
            case "camunda:in" ->
                element.extensions("camunda:in")
                        .filter(in -> in.attribute("target").equals(Optional.of(name)))
                        .map(in -> in.attribute(binding.expression() ? "sourceExpression" : "source")
                                .orElse(""))
                        .reduce((first, last) -> last);
            default -> Optional.empty();
        };
    }
}
