package org.dealgate.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants say what the models say: activities and messages exactly, variables as far as the model names them. */
class ModelConstantsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                BigAccountPurchase.class,
                NeedsProposal.class,
                TechnicalReview.class,
                FinanceFeasibility.class,
                ExecutiveSignOff.class,
                HandoverToService.class,
                StageGate.class,
                WaitForDateOrMessage.class
            })
    void match_the_bpmn(Class<?> constants) throws Exception {
        String key = (String) constants.getField("KEY").get(null);
        Path file = Path.of("processes", key + ".bpmn");
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

        assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(key);
        assertThat(values(
                        constants, name -> !name.endsWith("_MESSAGE"), value -> Character.isUpperCase(value.charAt(0))))
                .isEqualTo(model.getModelElementsByType(Activity.class).stream()
                        .map(FlowElement::getId)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(values(constants, name -> name.endsWith("_MESSAGE"), value -> true))
                .isEqualTo(model.getModelElementsByType(Message.class).stream()
                        .map(Message::getName)
                        .filter(name -> !name.startsWith("${"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(variablesNotIn(file, constants)).isEmpty();
    }

    private static Set<String> variablesNotIn(Path file, Class<?> constants) throws IOException {
        String bpmn = Files.readString(file);
        return values(
                constants,
                name -> !name.endsWith("_MESSAGE") && !name.equals("KEY"),
                value -> Character.isLowerCase(value.charAt(0)) && !bpmn.contains(value));
    }

    private static Set<String> values(Class<?> constants, Predicate<String> name, Predicate<String> value) {
        return Arrays.stream(constants.getFields())
                .filter(f -> name.test(f.getName()))
                .map(f -> {
                    try {
                        return (String) f.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
