package org.dealgate.designer.lint;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults that the checks find in {@link SmallModels}. */
final class Faults {

    private Faults() {}

    static Stream<Arguments> all() {
        return Stream.of(ProcessFaults.all(), FormFaults.all(), DecisionFaults.all(), ShippedDecisionsTest.faults())
                .flatMap(faults -> faults);
    }

    /** @param exchanged what makes it: a part of the file, what stands instead, and so on */
    static Arguments fault(String rule, String file, String... exchanged) {
        return Arguments.of(rule, file, exchanged);
    }

    static String flowNo(String condition) {
        return "<bpmn:sequenceFlow id=\"No\" sourceRef=\"Fits\" targetRef=\"RaiseGap\"><bpmn:conditionExpression>"
                + condition + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }
}
