package org.dealgate.blocker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a blocker. */
final class BlockerFacts {

    private BlockerFacts() {}

    static Map<String, Object> of(Blocker blocker) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("blocker", blocker.id());
        facts.put("kind", blocker.kind());
        facts.put("text", blocker.text());
        facts.put("stage", blocker.stage().name());
        if (blocker.stages().size() > 1) {
            facts.put("stages", blocker.stages().stream().map(Stage::name).collect(Collectors.joining(" ")));
        }
        facts.put("severity", blocker.severity().name());
        facts.put("owner", blocker.owner());
        return facts;
    }

    static Map<String, Object> with(Blocker blocker, String name, @Nullable Object value) {
        Map<String, Object> facts = of(blocker);
        if (value != null) {
            facts.put(name, value);
        }
        return facts;
    }

    static Map<String, Object> withPlan(Blocker blocker) {
        Map<String, Object> facts = with(blocker, "department", blocker.department());
        facts.put("due", blocker.due().toString());
        facts.put("side", blocker.side().name());
        return facts;
    }

    static Map<String, Object> withEvidence(Blocker blocker) {
        Map<String, Object> facts = with(blocker, "evidence", blocker.evidence());
        if (blocker.evidenceDocument() != null) {
            facts.put("document", blocker.evidenceDocument());
        }
        if (blocker.evidenceTask() != null) {
            facts.put("task", blocker.evidenceTask());
        }
        return facts;
    }
}
