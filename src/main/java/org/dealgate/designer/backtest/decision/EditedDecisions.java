package org.dealgate.designer.backtest.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.dealgate.designer.backtest.tape.TapeJson;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.engine.FiredRules;
import org.jspecify.annotations.Nullable;

/** The decisions of the edited files. Only FEEL is evaluated: whatever else a table may hold could run code. */
public class EditedDecisions {

    private static final int REMEMBERED = 10_000;

    private record Question(String decision, Map<String, @Nullable Object> inputs) {}

    private final TriedFeel feel = new TriedFeel();
    private final FiredRules fired = new FiredRules();
    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final Map<Question, Evaluated> remembered = new LinkedHashMap<>(1000, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Evaluated> eldest) {
            return size() > REMEMBERED;
        }
    };

    public EditedDecisions(List<ModelFile> files) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(feel);
        configuration.setScriptEngineResolver(language -> {
            throw new UnsupportedOperationException("only FEEL is tried, not " + language);
        });
        configuration.setElProvider(expression -> {
            throw new UnsupportedOperationException("only FEEL is tried, not JUEL");
        });
        configuration.getCustomPostDecisionEvaluationListeners().add(fired);
        engine = configuration.buildEngine();
        for (ModelFile file : files) {
            engine.parseDecisions(new ByteArrayInputStream(file.content()))
                    .forEach(decision -> decisions.put(decision.getKey(), decision));
        }
    }

    public Set<String> keys() {
        return decisions.keySet();
    }

    public Optional<DmnDecision> find(String key) {
        return Optional.ofNullable(decisions.get(key));
    }

    public Evaluated evaluate(DmnDecision decision, Map<String, @Nullable Object> inputs, Instant at) {
        var question = new Question(decision.getKey(), inputs);
        Evaluated known = remembered.get(question);
        if (known != null) {
            return known;
        }
        feel.begin(at);
        Evaluated evaluated = evaluate(decision, inputs);
        if (!feel.clockAsked()) {
            remembered.put(question, evaluated);
        }
        return evaluated;
    }

    private Evaluated evaluate(DmnDecision decision, Map<String, @Nullable Object> inputs) {
        try {
            var heard = fired.during(() -> engine.evaluateDecision(decision, inputs));
            return new Evaluated(plain(heard.result()), heard.rules(), feel.missing(), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Evaluated(List.of(), Map.of(), feel.missing(), reason(e));
        }
    }

    /** As it would have been kept and read again. */
    private static List<Map<String, @Nullable Object>> plain(DmnDecisionResult result) {
        return TapeJson.MAPPER.convertValue(result.getResultList(), new TypeReference<>() {});
    }

    static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
