package org.dealgate.designer.lint;

import static org.dealgate.designer.lint.Faults.fault;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about decisions, each in models that are sound but for it. */
final class DecisionFaults {

    private DecisionFaults() {}

    static Stream<Arguments> all() {
        return Stream.of(
                fault("decision-unused", "risk.dmn", "decision id=\"risk\"", "decision id=\"riskless\""),
                fault("no-time-to-live", "risk.dmn", " camunda:historyTimeToLive=\"P3650D\"", ""),
                fault("no-platform", "risk.dmn", " modeler:executionPlatform=\"Camunda Platform\"", ""),
                fault("duplicate-id", "risk.dmn", "GappedOut", "FittingOut"),
                fault(
                        "unknown-required-decision",
                        "risk.dmn",
                        "<decisionTable",
                        "<informationRequirement><requiredDecision href=\"#tier\" /></informationRequirement><decisionTable"),
                fault(
                        "circular-decisions",
                        "risk.dmn",
                        "<decisionTable",
                        "<informationRequirement><requiredDecision href=\"#risk\" /></informationRequirement><decisionTable"),
                fault(
                        "feel-malformed",
                        "risk.dmn",
                        "<inputEntry id=\"FittingIn\"><text>\"FIT\"",
                        "<inputEntry id=\"FittingIn\"><text>\"FIT"),
                fault("feel-malformed", "risk.dmn", "<text>\"LOW\"<", "<text>LOW or<"),
                fault("unknown-input", "risk.dmn", "<text>verdict<", "<text>verdicts<"),
                fault("unknown-input", "risk.dmn", "<text>\"LOW\"<", "<text>LOW<"),
                fault("wrong-type", "risk.dmn", "<text>\"GAPS\"<", "<text>2<"),
                fault("wrong-type", "risk.dmn", "<text>\"LOW\"<", "<text>1<"),
                fault("unknown-value", "risk.dmn", "<text>\"GAPS\"<", "<text>\"GAP\"<"),
                fault("unknown-value", "risk.dmn", "<text>\"LOW\"<", "<text>\"LOWER\"<"),
                fault("hit-policy", "risk.dmn", "UNIQUE", "PRIORITY"),
                fault(
                        "wrong-number-of-cells",
                        "risk.dmn",
                        "<inputEntry id=\"FittingIn\"><text>\"FIT\"</text></inputEntry>",
                        ""),
                fault("rules-overlap", "risk.dmn", "<text>\"GAPS\"<", "<text><"),
                fault("rules-overlap", "risk.dmn", "<text>\"GAPS\"<", "<text>\"FIT\",\"GAPS\"<"),
                fault("rules-contradict", "risk.dmn", "<text>\"GAPS\"<", "<text>-<", "UNIQUE", "ANY"),
                fault("rule-shadowed", "risk.dmn", "<text>\"GAPS\"<", "<text>\"FIT\"<", "UNIQUE", "FIRST"),
                fault(
                        "rule-repeated",
                        "risk.dmn",
                        "<text>\"GAPS\"<",
                        "<text>\"FIT\"<",
                        "\"HIGH\"<",
                        "\"LOW\"<",
                        "UNIQUE",
                        "COLLECT"),
                fault("rules-gap", "risk.dmn", "<text>\"GAPS\"<", "<text>\"FIT\"<", "UNIQUE", "FIRST"));
    }
}
