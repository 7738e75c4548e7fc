package org.dealgate.workflow.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.handover.HandoverDraft;
import org.dealgate.handover.HandoverPack;
import org.dealgate.handover.Handovers;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.workflow.model.HandoverToService;
import org.dealgate.workflow.published.PublishedTask;
import org.dealgate.workflow.task.TaskRule;
import org.dealgate.workflow.task.TaskSubmission;
import org.dealgate.workflow.task.TaskView;
import org.springframework.stereotype.Component;

/** Puts the pack together; the form proposes what is known, or what the returned pack said. */
@PublishedTask(
        id = HandoverToService.PREPARE_HANDOVER_PACK,
        needs = {"promises", "contacts", "serviceContact"},
        reads = "conditions")
@Component
class PrepareHandoverPackRule implements TaskRule {

    private final Handovers handovers;
    private final Stakeholders stakeholders;

    PrepareHandoverPackRule(Handovers handovers, Stakeholders stakeholders) {
        this.handovers = handovers;
        this.stakeholders = stakeholders;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        handovers.prepare(
                submission.dealNumber(),
                new HandoverDraft(
                        null,
                        submission.text("promises"),
                        submission.text("contacts"),
                        submission.text("serviceContact"),
                        submission.text("conditions")));
        return Map.of();
    }

    @Override
    public Map<String, Object> prefill(TaskView task) {
        List<HandoverPack> rounds = handovers.of(task.dealNumber());
        return rounds.isEmpty()
                ? Map.of("contacts", contacts(task.dealNumber()))
                : values(rounds.get(rounds.size() - 1));
    }

    static Map<String, Object> values(HandoverPack pack) {
        var values = new HashMap<String, Object>();
        values.put("promises", pack.promises());
        values.put("contacts", pack.contacts());
        values.put("conditions", Objects.requireNonNullElse(pack.conditions(), ""));
        values.put("serviceContact", pack.serviceContact());
        return values;
    }

    private String contacts(String dealNumber) {
        return stakeholders.of(dealNumber).stream()
                .map(PrepareHandoverPackRule::contact)
                .collect(Collectors.joining("\n"));
    }

    private static String contact(Stakeholder s) {
        return Stream.of(s.name(), s.title(), s.department(), s.email(), s.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
