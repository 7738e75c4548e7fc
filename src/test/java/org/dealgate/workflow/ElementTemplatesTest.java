package org.dealgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.people.Groups;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.dealgate.workflow.model.Messages;
import org.dealgate.workflow.published.ElementTemplate;
import org.dealgate.workflow.published.ElementTemplate.Binding;
import org.dealgate.workflow.published.ElementTemplate.Choice;
import org.dealgate.workflow.published.ElementTemplate.Property;
import org.dealgate.workflow.published.ElementTemplates;
import org.dealgate.workflow.published.PublishedBean;
import org.dealgate.workflow.published.PublishedBean.PublishedProperty;
import org.dealgate.workflow.published.PublishedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates, the delegates behind them and the shipped processes say the same. */
class ElementTemplatesTest {

    private static final PublishedNames NAMES = PublishedNames.scan();
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\w+)\\.(\\w+)\\(");
    private static final Set<String> EVERY_PROCESS_GETS = Set.of("dealNumber", "owner", "pins");
    /** What completing the task means hangs on its id, which a template cannot set. */
    private static final Map<String, String> IDS = Map.of(
            "org.dealgate.customer-decision", ExecutiveSignOff.RECORD_CUSTOMER_DECISION,
            "org.dealgate.sign-off-task", ExecutiveSignOff.DECIDE_APPROVAL);

    static List<ElementTemplate> templates() {
        return ElementTemplates.read();
    }

    static Stream<Element> elements() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList().stream()
                    .flatMap(ElementTemplatesTest::elements);
        }
    }

    static Stream<Element> templated() throws IOException {
        return elements().filter(e -> e.attribute("camunda:modelerTemplate").isPresent());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void is_used(ElementTemplate template) throws IOException {
        assertThat(templated()).anyMatch(element -> template(element).equals(template));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void says_of_every_property_what_it_is_and_may_be(ElementTemplate template) {
        assertThat(template.description()).isNotBlank();
        assertThat(template.properties()).allSatisfy(property -> {
            assertThat(property.value())
                    .satisfiesAnyOf(
                            v -> assertThat(v).isNull(),
                            v -> assertThat(property.admits(v)).isTrue());
            if (!property.fixed()) {
                assertThat(property.label()).isNotBlank();
                assertThat(property.description()).isNotBlank();
                assertThat(!property.choices().isEmpty()
                                || property.pattern() != null
                                || property.maxLength() != null
                                || "true".equals(property.value()))
                        .as(property.label() + " may be anything")
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void sets_what_its_delegate_reads_and_nothing_else(ElementTemplate template) {
        List<Property> set = bound(template, "camunda:property").toList();
        Optional<PublishedBean> delegate = delegate(template);

        assertThat(set)
                .extracting(property -> property.binding().name())
                .containsExactlyInAnyOrderElementsOf(delegate.map(PublishedBean::properties).orElse(List.of()).stream()
                        .map(PublishedProperty::name)
                        .toList());
        assertThat(set).allSatisfy(property -> {
            PublishedProperty read = delegate.orElseThrow().properties().stream()
                    .filter(p -> p.name().equals(property.binding().name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(property.required() || !read.required()).isTrue();
            assertThat(values(property)).containsExactlyElementsOf(read.values());
        });
    }

    @Test
    void a_delegate_that_reads_properties_has_a_template() {
        assertThat(NAMES.all())
                .filteredOn(bean -> !bean.properties().isEmpty())
                .allMatch(bean -> templates().stream().anyMatch(t -> delegate(t).equals(Optional.of(bean))));
    }

    @Test
    void closed_lists_are_whole() {
        assertThat(values("enter-stage", "stage")).isEqualTo(names(Stage.values()));
        assertThat(values("raise-blocker", "stage")).isEqualTo(names(Stage.values()));
        assertThat(values("raise-blocker", "severity")).isEqualTo(names(Severity.values()));
        assertThat(values("raise-blocker", "side")).isEqualTo(names(Side.values()));
        assertThat(values("wait-for-date-or-message", "awaitedMessage"))
                .containsExactly(Messages.CUSTOMER_CONTACT, Messages.NOTHING);
        assertThat(new TreeSet<>(List.of(String.join(",", values("stage-task", "camunda:candidateGroups"))
                        .split(","))))
                .containsExactlyInAnyOrderElementsOf(Groups.ALL.stream()
                        .filter(g -> !Set.of(Groups.AUDITORS, Groups.PROCESS_DESIGNERS, Groups.ADMINISTRATORS)
                                .contains(g))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void names_only_beans_that_are_published(ElementTemplate template) {
        Stream.concat(template.properties().stream().map(Property::value), Stream.of(template.description()))
                .flatMap(value -> matches(CALL, String.valueOf(value)))
                .forEach(call -> assertThat(NAMES.find(call.group(1)))
                        .hasValueSatisfying(bean -> assertThat(bean.questions())
                                .extracting(PublishedBean.Question::name)
                                .contains(call.group(2))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hands_a_called_process_what_it_needs_and_nothing_else(ElementTemplate template) throws IOException {
        List<String> handed =
                bound(template, "camunda:in").map(p -> p.binding().name()).toList();
        Optional<String> called = fixed(template, "calledElement");

        assertThat(handed.isEmpty() || handed.containsAll(EVERY_PROCESS_GETS)).isTrue();
        for (String variable : handed) {
            if (!EVERY_PROCESS_GETS.contains(variable)) {
                assertThat(Files.readString(Path.of("processes", called.orElseThrow() + ".bpmn")))
                        .contains(variable);
            }
        }
        called.ifPresent(key -> assertThat(fixed(template, "camunda:calledElementVersion"))
                .hasValue("${pinned.version(pins, '%s')}".formatted(key)));
    }

    @ParameterizedTest
    @MethodSource("templated")
    void an_element_keeps_to_its_template(Element element) {
        ElementTemplate template = template(element);

        assertThat(element.attribute("camunda:modelerTemplateVersion")).hasValue(String.valueOf(template.version()));
        assertThat(template.appliesTo())
                .extracting(String::toLowerCase)
                .contains(element.name().toLowerCase());
        assertThat(template.properties()).allSatisfy(property -> {
            Optional<String> value = value(element, property.binding());
            assertThat(value.map(property::admits).orElse(!property.mustBeSet()))
                    .as("%s = %s", property.binding(), value)
                    .isTrue();
        });
        Optional.ofNullable(IDS.get(template.id())).ifPresent(id -> {
            assertThat(element.id()).hasValue(id);
            assertThat(template.description()).contains(id);
        });
    }

    @ParameterizedTest
    @MethodSource("templated")
    void an_element_pins_what_it_names(Element element) {
        element.attribute("camunda:formRef").ifPresent(form -> {
            assertThat(Path.of("forms", form + ".form")).exists();
            assertThat(element.attribute("camunda:formRefVersion"))
                    .hasValue("${pinned.form(pins, '%s')}".formatted(form));
        });
        element.attribute("calledElement").ifPresent(process -> {
            assertThat(Path.of("processes", process + ".bpmn")).exists();
            assertThat(element.attribute("camunda:calledElementVersion"))
                    .hasValue("${pinned.version(pins, '%s')}".formatted(process));
        });
    }

    @Test
    void what_could_be_made_of_a_block_is() throws IOException {
        assertThat(elements().filter(e -> e.is("bpmn:userTask") || e.is("bpmn:callActivity")))
                .allMatch(
                        element -> element.attribute("camunda:modelerTemplate").isPresent());
        List<String> delegates = templates().stream()
                .flatMap(t -> fixed(t, "camunda:delegateExpression").stream())
                .toList();
        assertThat(elements()
                        .filter(e -> e.attribute("camunda:delegateExpression")
                                .filter(delegates::contains)
                                .isPresent()))
                .filteredOn(e -> e.is("bpmn:serviceTask"))
                .allMatch(
                        element -> element.attribute("camunda:modelerTemplate").isPresent());
    }

    private static ElementTemplate template(Element element) {
        String id = element.attribute("camunda:modelerTemplate").orElseThrow();
        return templates().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no template " + id));
    }

    /** What Camunda Modeler would show for the property. */
    private static Optional<String> value(Element element, Binding binding) {
        return switch (binding.type()) {
            case "property" -> Optional.ofNullable(element.attributes().get(binding.name()));
            case "camunda:property" ->
                element.extensions("camunda:properties")
                        .flatMap(list -> list.children("camunda:property"))
                        .filter(p -> p.attribute("name").equals(Optional.of(binding.name())))
                        .map(p -> p.attributes().getOrDefault("value", ""))
                        .findFirst();
            case "camunda:in:businessKey" ->
                element.extensions("camunda:in")
                        .flatMap(in -> in.attribute("businessKey").stream())
                        .findFirst();
            case "camunda:in" ->
                element.extensions("camunda:in")
                        .filter(in -> in.attribute("target").equals(Optional.of(binding.name())))
                        .flatMap(in -> in.attribute(binding.expression() ? "sourceExpression" : "source").stream())
                        .findFirst();
            default -> throw new AssertionError("no template binds " + binding.type() + " yet");
        };
    }

    private static Optional<PublishedBean> delegate(ElementTemplate template) {
        return fixed(template, "camunda:delegateExpression")
                .flatMap(expression -> matches(DELEGATE, expression).findFirst())
                .map(match -> NAMES.find(match.group(1)).orElseThrow());
    }

    private static Optional<String> fixed(ElementTemplate template, String attribute) {
        return bound(template, "property")
                .filter(p -> p.fixed() && p.binding().name().equals(attribute))
                .map(p -> String.valueOf(p.value()))
                .findFirst();
    }

    private static Stream<Property> bound(ElementTemplate template, String type) {
        return template.properties().stream().filter(p -> p.binding().type().equals(type));
    }

    private static List<String> values(String template, String property) {
        return templates().stream()
                .filter(t -> t.id().equals("org.dealgate." + template))
                .flatMap(t -> t.properties().stream())
                .filter(p -> p.binding().name().equals(property))
                .map(ElementTemplatesTest::values)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(Property property) {
        return property.choices().stream()
                .map(Choice::value)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<Element> elements(Path process) {
        try {
            return ModelXml.read(new ModelFile(process.toString(), Files.readAllBytes(process)))
                    .all();
        } catch (ModelXml.Unreadable | IOException e) {
            throw new AssertionError(process.toString(), e);
        }
    }
}
