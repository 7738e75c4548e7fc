package org.dealgate.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every decision against its cases: one CSV a decision, one case a row, an empty cell for what is not known. */
class DecisionCasesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @TestFactory
    Stream<DynamicTest> approval_matrix() throws IOException {
        return cases("approval-matrix");
    }

    @TestFactory
    Stream<DynamicTest> approval_level() throws IOException {
        return cases("approval-level");
    }

    @TestFactory
    Stream<DynamicTest> blocker_escalation() throws IOException {
        return cases("blocker-escalation");
    }

    @TestFactory
    Stream<DynamicTest> gate_readiness() throws IOException {
        return cases("gate-readiness");
    }

    @TestFactory
    Stream<DynamicTest> stage_notifications() throws IOException {
        return cases("stage-notifications");
    }

    private static Stream<DynamicTest> cases(String decision) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader csv = Files.newBufferedReader(Path.of("src/test/resources/decisions", decision + ".csv"))) {
            List<CSVRecord> rows = format.parse(csv).getRecords();
            return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("case"), () -> check(decision, row)));
        }
    }

    private static void check(String decision, CSVRecord row) throws IOException {
        Map<String, Object> inputs = new HashMap<>();
        List<String> outputs = List.of();
        String expected = "";
        for (String column : row.getParser().getHeaderNames()) {
            if (column.startsWith("=>")) {
                outputs = List.of(column.substring(3).split(" "));
                expected = row.get(column);
            } else if (!column.equals("case")) {
                inputs.put(column, typed(row.get(column)));
            }
        }
        assertThat(evaluate(decision, inputs, outputs)).isEqualTo(expected);
    }

    private static String evaluate(String decision, Map<String, Object> inputs, List<String> outputs)
            throws IOException {
        String file = decision.equals("approval-level") ? "approval-matrix" : decision;
        try (var dmn = Files.newInputStream(Path.of("processes", file + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(decision, dmn, inputs).getResultList().stream()
                    .map(rule -> outputs.stream()
                            .map(o -> String.valueOf(rule.get(o)))
                            .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("; "));
        }
    }

    private static Object typed(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return cell.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(cell) : cell;
    }
}
