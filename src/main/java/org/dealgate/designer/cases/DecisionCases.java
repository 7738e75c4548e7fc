package org.dealgate.designer.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.dealgate.audit.AuditedEvent;
import org.dealgate.designer.draft.Draft;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of every decision. They belong to the decision, not to a draft of it: what was expected stays expected. */
@Service
@Transactional
public class DecisionCases {

    /** Somebody changed what is expected of a decision. */
    record Changed(String decision, int version, int cases, Actor actor) implements AuditedEvent {

        @Override
        public String chain() {
            return Draft.Event.CHAIN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("decision", decision, "version", version, "cases", cases);
        }
    }

    private final CaseStore store;
    private final CaseRules rules;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    DecisionCases(CaseStore store, CaseRules rules, Rights rights, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.rights = rights;
        this.events = events;
    }

    /** What was saved; else what came with the program; else nothing. */
    @Transactional(readOnly = true)
    public Optional<VersionedCases> of(String decision) {
        rights.require(Permission.READ_MODELS);
        return store.find(decision).or(() -> shipped(decision).map(table -> new VersionedCases(0, table)));
    }

    /**
     * Saves a decision's cases.
     *
     * @param version that was edited
     * @return the new version
     */
    public int save(String decision, int version, CaseTable table) {
        rights.require(Permission.DEPLOY_MODELS);
        rules.check(table);
        if (decision.isBlank() || decision.length() > CaseRules.LONGEST_CELL) {
            throw Refusal.notFound("designer.decision.unknown");
        }
        if (!store.put(decision, version, table, CurrentActor.get().id())) {
            throw Refusal.conflict("designer.cases.changed");
        }
        var event = new Changed(decision, version + 1, table.cases().size(), CurrentActor.get());
        events.publishEvent(event);
        return version + 1;
    }

    static Optional<CaseTable> shipped(String decision) {
        // the key comes from an address: as a file's name it stays in its folder
        var file = new ClassPathResource("decisions/" + decision.replaceAll("[^A-Za-z0-9_-]", "_") + ".csv");
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CaseCsv.read(file.getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
