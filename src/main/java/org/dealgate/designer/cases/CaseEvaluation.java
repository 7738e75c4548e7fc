package org.dealgate.designer.cases;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;

/** Asks a decision that nobody has deployed what it says to its cases. */
final class CaseEvaluation {

    private static final DmnEngine ENGINE = engine();

    private CaseEvaluation() {}

    /** Until it is through or its thread is interrupted. */
    static List<CaseResult> of(ModelFile dmn, String decision, CaseTable table) {
        DmnDecision parsed;
        try {
            parsed = ENGINE.parseDecision(decision, new ByteArrayInputStream(dmn.content()));
        } catch (RuntimeException | StackOverflowError e) {
            return table.cases().stream().map(row -> failed(row, e)).toList();
        }
        var results = new ArrayList<CaseResult>();
        for (Case row : table.cases()) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            results.add(evaluate(parsed, table, row));
        }
        return results;
    }

    private static CaseResult evaluate(DmnDecision decision, CaseTable table, Case row) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            inputs.put(table.inputs().get(i), typed(row.inputs().get(i)));
        }
        try {
            String actual = ENGINE.evaluateDecision(decision, inputs).getResultList().stream()
                    .map(rule -> table.outputs().stream()
                            .map(output -> plain(rule.get(output)))
                            .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("; "));
            return new CaseResult(row.name(), row.expected().strip(), actual, null);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(row, e);
        }
    }

    private static CaseResult failed(Case row, Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new CaseResult(row.name(), row.expected().strip(), null, said);
    }

    static @Nullable Object typed(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return text.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(text) : text;
    }

    private static String plain(@Nullable Object output) {
        return output instanceof BigDecimal number ? number.toPlainString() : String.valueOf(output);
    }

    /** It knows FEEL and nothing else: what a draft says in other languages is not run before it is deployed. */
    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setElProvider(expression -> {
            throw new IllegalArgumentException("Only FEEL is evaluated here, not " + expression);
        });
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalArgumentException("Only FEEL is evaluated here, not " + language);
        });
        return configuration.buildEngine();
    }
}
