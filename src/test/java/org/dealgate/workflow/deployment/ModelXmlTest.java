package org.dealgate.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealgate.workflow.deployment.ModelXml.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelXmlTest {

    @Test
    void a_diagram_is_read_with_ids_names_and_lines() throws Exception {
        Element root =
                ModelXml.read(new ModelFile("gate.bpmn", Files.readAllBytes(Path.of("processes/stage-gate.bpmn"))));

        assertThat(root.name()).isEqualTo("bpmn:definitions");
        Element task = root.all("bpmn:userTask").findFirst().orElseThrow();
        assertThat(task.id()).hasValue("ResolveBlockers");
        assertThat(task.title()).isEqualTo("Resolve blockers");
        assertThat(task.attribute("camunda:assignee")).hasValue("${owner}");
        assertThat(task.line()).isGreaterThan(20);
        assertThat(task.child("bpmn:outgoing"))
                .hasValueSatisfying(flow -> assertThat(flow.text()).isEqualTo("ResolveBlockersToReadinessUnknown"));
        assertThat(task.upwards()).last().isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://activiti.org/bpmn", "http://www.camunda.com/fox", "http://camunda.org/schema/1.0/bpmn"})
    void a_namespace_that_the_engine_takes_for_its_own_hides_nothing(String namespace) throws Exception {
        Element root = ModelXml.read(file("<a xmlns:x='" + namespace + "' x:class='java.lang.Runtime'/>"));

        assertThat(root.attribute("camunda:class")).hasValue("java.lang.Runtime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'lol'><!ENTITY y '&x;&x;&x;&x;&x;&x;'>]><a>&y;&y;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://localhost:1/x'> %p;]><a/>"
            })
    void a_document_type_is_refused_whatever_it_is_for(String text) {
        assertThatThrownBy(() -> ModelXml.read(file(text)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.in(file(text)).rule()).isEqualTo("doctype"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{}", "<a>", "<a></b>", "<a b='1' b='2'/>", "<x:a/>", "<a/><b/>", "\0\0", "<a>&x;</a>"})
    void what_is_not_well_formed_is_refused(String text) {
        assertThatThrownBy(() -> ModelXml.read(file(text)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.in(file(text)).rule()).isEqualTo("malformed"));
    }

    @Test
    void an_attribute_under_two_namespaces_that_are_one_is_refused_with_its_line() {
        ModelFile file = file(
                "<a xmlns:x='http://activiti.org/bpmn'\n xmlns:y='http://camunda.org/schema/1.0/bpmn'>\n<b y:c='1' x:c='2'/></a>");

        assertThatThrownBy(() -> ModelXml.read(file)).isInstanceOfSatisfying(Unreadable.class, e -> {
            assertThat(e.in(file).rule()).isEqualTo("attribute-twice");
            assertThat(e.in(file).args()).containsExactly("camunda:c");
            assertThat(e.in(file).line()).isEqualTo(3);
        });
    }

    @Test
    void nesting_that_would_overflow_a_stack_is_refused() {
        assertRefused("<a>".repeat(ModelXml.DEEPEST + 1), "too-deep");
    }

    @Test
    void more_elements_than_a_person_could_draw_are_refused() {
        assertRefused("<a>" + "<b/>".repeat(ModelXml.MOST_ELEMENTS), "too-many-elements");
    }

    @Test
    void a_huge_file_is_refused_unread() {
        assertRefused("<a>" + " ".repeat(ModelXml.MOST_BYTES), "too-large");
    }

    private static void assertRefused(String text, String rule) {
        assertThatThrownBy(() -> ModelXml.read(file(text)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.in(file(text)).rule()).isEqualTo(rule));
    }

    private static ModelFile file(String text) {
        return new ModelFile("x.bpmn", text.getBytes(StandardCharsets.UTF_8));
    }
}
