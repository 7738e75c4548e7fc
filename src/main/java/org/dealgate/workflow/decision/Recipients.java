package org.dealgate.workflow.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.workflow.published.PublishedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears what, by {@code stage-notifications.dmn}. */
@PublishedDecision(
        key = Recipients.KEY,
        inputs = {"event", "stage", "outcome"})
@Component
public class Recipients {

    public static final String KEY = "stage-notifications";

    /**
     * One line of the table's answer.
     *
     * @param recipient {@code TEAM}, {@code OWNER}, {@code SERVICE}, {@code CUSTOMER} or {@code GROUP:} and a group
     * @param fitForOutside whether the text may leave the house
     */
    public record Notice(String recipient, String template, boolean fitForOutside) {}

    /** What the table is asked with, by its types. */
    record Occasion(String event, Stage stage, @Nullable Outcome outcome) {}

    private final Decisions decisions;

    Recipients(Decisions decisions) {
        this.decisions = decisions;
    }

    public List<Notice> of(String dealNumber, String event, Stage stage, @Nullable Outcome outcome) {
        return decisions.evaluate(KEY, dealNumber, inputs(event, stage, outcome)).stream()
                .map(rule -> new Notice(
                        (String) rule.get("recipient"),
                        (String) rule.get("template"),
                        Boolean.TRUE.equals(rule.get("fitForOutside"))))
                .toList();
    }

    static Map<String, Object> inputs(String event, Stage stage, @Nullable Outcome outcome) {
        var inputs = new HashMap<String, Object>();
        inputs.put("event", event);
        inputs.put("stage", stage.name());
        inputs.put("outcome", outcome == null ? null : outcome.name());
        return inputs;
    }
}
