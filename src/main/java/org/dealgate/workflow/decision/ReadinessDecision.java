package org.dealgate.workflow.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.blocker.Finding;
import org.dealgate.blocker.ReadinessFacts;
import org.dealgate.blocker.ReadinessRules;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.workflow.published.PublishedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a stage lacks, by {@code gate-readiness.dmn}. */
@PublishedDecision(
        key = ReadinessDecision.KEY,
        inputs = {
            "stage",
            "userBuyer",
            "economicBuyer",
            "planToReachEconomicBuyer",
            "technicalBuyer",
            "financialBuyer",
            "economicAuthority",
            "lastWordDisputed",
            "wayToEconomicBuyer",
            "coachKnown",
            "termsPresent",
            "marginPercent",
            "latestKnownMarginPercent",
            "creditLimitExceeded",
            "contractPresent",
            "unresolvedDuplicates"
        })
@Component
class ReadinessDecision implements ReadinessRules {

    static final String KEY = "gate-readiness";

    private final Decisions decisions;

    ReadinessDecision(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Finding> evaluate(ReadinessFacts facts) {
        return decisions.evaluate(KEY, facts.dealNumber(), inputs(facts)).stream()
                .map(ReadinessDecision::finding)
                .toList();
    }

    private static Finding finding(Map<String, Object> rule) {
        return new Finding(
                (String) rule.get("kind"),
                (String) rule.get("text"),
                Severity.valueOf((String) rule.get("severity")),
                Side.valueOf((String) rule.get("side")),
                null);
    }

    static Map<String, Object> inputs(ReadinessFacts facts) {
        var inputs = new HashMap<String, Object>();
        inputs.put("stage", facts.stage().name());
        inputs.put("userBuyer", facts.userBuyer().name());
        inputs.put("economicBuyer", facts.economicBuyer().name());
        inputs.put("planToReachEconomicBuyer", facts.planToReachEconomicBuyer());
        inputs.put("technicalBuyer", facts.technicalBuyer().name());
        inputs.put("financialBuyer", facts.financialBuyer().name());
        inputs.put(
                "economicAuthority",
                facts.economicAuthority() == null
                        ? null
                        : facts.economicAuthority().name());
        inputs.put("lastWordDisputed", facts.lastWordDisputed());
        inputs.put("wayToEconomicBuyer", facts.wayToEconomicBuyer());
        inputs.put("coachKnown", facts.coachKnown());
        inputs.put("termsPresent", facts.termsPresent());
        inputs.put("marginPercent", strictly(facts.marginPercent()));
        inputs.put("latestKnownMarginPercent", strictly(facts.latestKnownMarginPercent()));
        inputs.put("creditLimitExceeded", facts.creditLimitExceeded());
        inputs.put("contractPresent", facts.contractPresent());
        inputs.put("unresolvedDuplicates", facts.unresolvedDuplicates());
        return inputs;
    }

    /** FEEL reckons with doubles: a margin a hair below the floor must not be rounded on to it. */
    private static @Nullable BigDecimal strictly(@Nullable BigDecimal margin) {
        return margin == null ? null : margin.setScale(4, RoundingMode.FLOOR);
    }
}
