package org.dealgate.workflow.decision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.dealgate.blocker.MarginFloor;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.stereotype.Component;

/** Reads the floor out of the rule of {@code gate-readiness.dmn} that finds a margin below it: it is written nowhere else. */
@Component
class GateMarginFloor implements MarginFloor {

    private static final String FINDING = "\"margin-below-floor\"";
    private static final Pattern BELOW = Pattern.compile("<\\s*(\\d+(?:\\.\\d+)?)");

    private final Decisions decisions;
    private final RepositoryService models;

    GateMarginFloor(Decisions decisions, RepositoryService models) {
        this.decisions = decisions;
        this.models = models;
    }

    @Override
    public Optional<BigDecimal> percent(String dealNumber) {
        return decisions
                .pinned(ReadinessDecision.KEY, dealNumber)
                .flatMap(version -> InternalCall.of(() -> floor(rules(version))));
    }

    private Collection<Rule> rules(int version) {
        String id = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(ReadinessDecision.KEY)
                .decisionDefinitionVersion(version)
                .singleResult()
                .getId();
        return models.getDmnModelInstance(id).getModelElementsByType(Rule.class);
    }

    static Optional<BigDecimal> floor(Collection<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.getOutputEntries().stream()
                        .map(OutputEntry::getText)
                        .anyMatch(text -> is(text, FINDING)))
                .flatMap(rule -> rule.getInputEntries().stream().map(InputEntry::getText))
                .flatMap(GateMarginFloor::limit)
                .findFirst();
    }

    private static boolean is(Text text, String expected) {
        return text != null && expected.equals(text.getTextContent().strip());
    }

    private static Stream<BigDecimal> limit(Text text) {
        return text == null
                ? Stream.empty()
                : BELOW.matcher(text.getTextContent().strip())
                        .results()
                        .map(MatchResult::group)
                        .map(found -> new BigDecimal(found.substring(1).strip()));
    }
}
