package org.dealgate.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.deal.Deals;
import org.dealgate.deal.ImportedDeal;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.TermsLine;
import org.dealgate.intake.Mapping.State;
import org.dealgate.intake.OpportunityReader.Reading;
import org.dealgate.intake.Preparation.Prepared;
import org.dealgate.intake.duplicate.Duplicates;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports the next rows of a run, all of them or none. */
@Component
class ImportStep {

    /** Imports of several people or nodes take turns, so that two of them do not open the same opportunity. */
    private static final long TURN = 0x6465616c696e746bL;

    static final String LOST_REASON = "imported";

    private final ImportRuns runs;
    private final Deals deals;
    private final People people;
    private final JdbcClient jdbc;
    private final Duplicates duplicates;
    private final ImportSummary summary;

    ImportStep(
            ImportRuns runs,
            Deals deals,
            People people,
            JdbcClient jdbc,
            Duplicates duplicates,
            ImportSummary summary) {
        this.runs = runs;
        this.deals = deals;
        this.people = people;
        this.jdbc = jdbc;
        this.duplicates = duplicates;
        this.summary = summary;
    }

    /**
     * Imports up to {@code size} further rows.
     *
     * @return whether there are more
     */
    @Transactional
    public boolean next(long runId, Prepared prepared, int size) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(TURN)
                .query((rs, n) -> n)
                .list();
        ImportRun run = runs.lock(runId);
        if (run.state() != ImportRun.State.RUNNING) {
            return false;
        }
        var chunk = prepared.readings()
                .subList(
                        run.done(),
                        Math.min(run.done() + size, prepared.readings().size()));
        importAll(run, prepared.mapping(), chunk);
        if (run.done() + chunk.size() < run.total()) {
            return true;
        }
        runs.finish(runId, ImportRun.State.DONE);
        summary.send(runs.find(runId).orElseThrow());
        return false;
    }

    private void importAll(ImportRun run, Mapping mapping, List<Reading> chunk) {
        Map<String, Known> known = known(chunk);
        Map<String, String> managers = people.inGroup(Groups.ACCOUNT_MANAGERS).stream()
                .collect(Collectors.toMap(Person::name, Person::id, (one, other) -> one));
        var findings = new ArrayList<Finding>();
        var opened = new ArrayList<String>();
        int unchanged = 0;
        for (Reading reading : chunk) {
            findings.addAll(reading.findings());
            Opportunity opportunity = reading.opportunity();
            if (opportunity == null) {
                continue;
            }
            Known deal = known.get(opportunity.crmId());
            if (deal == null) {
                open(run, mapping, opportunity, managers);
                opened.add(opportunity.crmId());
            } else {
                unchanged++;
                if (deal.differsFrom(opportunity)) {
                    findings.add(Finding.warning(
                            opportunity.line(),
                            mapping.opportunities().id(),
                            opportunity.crmId(),
                            "intake.row.changed"));
                }
            }
        }
        runs.add(run.id(), oneRejectionPerRow(findings));
        duplicates.imported(opened);
        runs.advance(run.id(), chunk.size(), opened.size(), unchanged, chunk.size() - opened.size() - unchanged);
    }

    /** A row that is wrong in several columns is one rejected row: its further problems would count it twice. */
    private static List<Finding> oneRejectionPerRow(List<Finding> findings) {
        var rejected = new HashSet<Long>();
        return findings.stream()
                .filter(f -> f.kind() == Finding.Kind.WARNING || rejected.add(f.row()))
                .toList();
    }

    private void open(ImportRun run, Mapping mapping, Opportunity opportunity, Map<String, String> managers) {
        String owner = opportunity.agent() == null ? null : managers.get(opportunity.agent());
        List<TermsLine> lines = opportunity.product() == null
                ? List.of()
                : List.of(new TermsLine(opportunity.product(), 1, opportunity.listPrice(), opportunity.value(), null));
        var deal = new ImportedDeal(
                opportunity.title(),
                opportunity.account(),
                mapping.currency(),
                lines,
                owner == null ? run.startedBy() : owner,
                owner == null ? opportunity.agent() : null,
                opportunity.crmId(),
                opportunity.opened(),
                opportunity.state() == State.OPEN ? opportunity.closed() : null,
                end(opportunity));
        if (deal.end() == null) {
            deals.openImported(deal);
        } else {
            deals.importFinished(deal);
        }
    }

    private static ImportedDeal.@Nullable End end(Opportunity opportunity) {
        return switch (opportunity.state()) {
            case OPEN -> null;
            case WON -> new ImportedDeal.End(Outcome.WON, opportunity.closed(), null);
            case LOST -> new ImportedDeal.End(Outcome.LOST, opportunity.closed(), LOST_REASON);
        };
    }

    /** How a deal that was imported before ended; null while it runs. */
    private record Known(@Nullable Outcome outcome) {

        boolean differsFrom(Opportunity opportunity) {
            return opportunity.state() != State.OPEN
                    && (outcome == null
                            || !outcome.name().equals(opportunity.state().name()));
        }
    }

    private Map<String, Known> known(List<Reading> chunk) {
        Set<String> ids = chunk.stream()
                .map(Reading::opportunity)
                .filter(o -> o != null)
                .map(Opportunity::crmId)
                .collect(Collectors.toSet());
        return deals.outcomesByCrmOpportunity(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new Known(e.getValue().orElse(null))));
    }

    /** Notes that the deal services refused this one row, and goes on behind it. */
    @Transactional
    public void reject(long runId, Prepared prepared, Refusal refusal) {
        ImportRun run = runs.lock(runId);
        if (run.state() != ImportRun.State.RUNNING) {
            return;
        }
        Opportunity opportunity = prepared.readings().get(run.done()).opportunity();
        Problem problem = refusal.problems().get(0);
        runs.add(
                runId,
                List.of(new Finding(
                        Finding.Kind.REJECTION,
                        opportunity == null ? 0 : opportunity.line(),
                        problem.field(),
                        null,
                        problem.key(),
                        problem.args())));
        runs.advance(runId, 1, 0, 0, 1);
        if (run.done() + 1 == run.total()) {
            runs.finish(runId, ImportRun.State.DONE);
            summary.send(runs.find(runId).orElseThrow());
        }
    }
}
