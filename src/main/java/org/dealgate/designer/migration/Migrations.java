package org.dealgate.designer.migration;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.dealgate.designer.migration.Migration.Kind;
import org.dealgate.designer.migration.Migration.State;
import org.dealgate.designer.migration.Plan.ProcessPlan;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.workflow.Pinned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts, stops and undoes migrations of running deals, and tells how far they are. What is planned is planned outside of
 * any transaction: a step that the engine finds impossible would roll it back.
 */
@Service
class Migrations {

    private static final int LONGEST_REASON = 2000;

    private final Rights rights;
    private final Planning planning;
    private final RunningDeals running;
    private final KnownVersions versions;
    private final MigrationTable migrations;
    private final DealResultTable results;
    private final MigrationWorker worker;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Migrations(
            Rights rights,
            Planning planning,
            RunningDeals running,
            KnownVersions versions,
            MigrationTable migrations,
            DealResultTable results,
            MigrationWorker worker,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rights = rights;
        this.planning = planning;
        this.running = running;
        this.versions = versions;
        this.migrations = migrations;
        this.results = results;
        this.worker = worker;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What running deals could move to another version of. */
    public List<Offer> offers() {
        rights.require(Permission.READ_MODELS);
        return versions.offers();
    }

    /** What is likely, but where somebody has decided otherwise. */
    public Plan propose(Map<String, Integer> versions, List<ProcessPlan> decided) {
        rights.require(Permission.READ_MODELS);
        return planning.propose(versions, decided);
    }

    /**
     * Starts it in the background.
     *
     * @return its id
     */
    public long start(Order order) {
        rights.require(Permission.DEPLOY_MODELS);
        String reason = reason(order.reason(), !order.trial());
        Plan plan = planning.edited(
                Objects.requireNonNullElse(order.versions(), Map.of()),
                Objects.requireNonNullElse(order.processes(), List.of()));
        Collection<String> deals = deals(plan, Objects.requireNonNullElse(order.deals(), List.of()));
        return create(order.trial() ? Kind.TRIAL : Kind.MIGRATION, plan, reason, null, deals);
    }

    /** Migrates those deals of a trial that it found able to. */
    public long follow(long trial, @Nullable String reason) {
        rights.require(Permission.DEPLOY_MODELS);
        Migration tried = find(trial);
        if (tried.kind() != Kind.TRIAL || tried.running()) {
            throw Refusal.conflict("migration.trial.needed");
        }
        return create(Kind.MIGRATION, tried.plan(), reason(reason, true), null, deals(trial));
    }

    /** Moves the deals of a migration back, those that can be. */
    public long undo(long id, @Nullable String reason) {
        rights.require(Permission.DEPLOY_MODELS);
        String why = reason(reason, true);
        Migration made = find(id);
        if (made.kind() == Kind.TRIAL) {
            throw Refusal.conflict("migration.undo.trial");
        }
        if (made.running()) {
            throw Refusal.conflict("migration.undo.running");
        }
        List<Change> changes = results.migrated(id).stream()
                .flatMap(deal -> deal.changes().stream())
                .toList();
        return create(Kind.UNDO, planning.back(made.plan(), changes), why, id, deals(id));
    }

    /** Stops it between two deals; those that were moved stay so. */
    @Transactional
    public void cancel(long id) {
        rights.require(Permission.DEPLOY_MODELS);
        find(id);
        if (!migrations.end(id, State.CANCELLED, clock.instant())) {
            throw Refusal.conflict("migration.cancel.over");
        }
        events.publishEvent(new Migration.Cancelled(id, CurrentActor.get()));
    }

    public Migration get(long id) {
        rights.require(Permission.READ_MODELS);
        return find(id);
    }

    public List<Migration> newest() {
        rights.require(Permission.READ_MODELS);
        return migrations.newest(100);
    }

    /** Those that went wrong first. */
    public List<DealResult> results(long id, int most) {
        rights.require(Permission.READ_MODELS);
        return results.of(id, most);
    }

    private long create(
            Kind kind, Plan plan, @Nullable String reason, @Nullable Long undoes, Collection<String> deals) {
        if (deals.isEmpty()) {
            throw Refusal.conflict("migration.deals.none");
        }
        try {
            return Objects.requireNonNull(transactions.execute(tx -> {
                Actor by = CurrentActor.get();
                long id = migrations.create(kind, plan, reason, by, clock.instant(), undoes, deals);
                if (kind != Kind.TRIAL) {
                    events.publishEvent(
                            new Migration.Started(id, kind, Pinned.write(plan.targets()), deals.size(), reason, by));
                }
                worker.wakeAfterCommit();
                return id;
            }));
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("migration.one-at-a-time");
        }
    }

    /** Those that were asked for, or all for which it changes anything. */
    private Collection<String> deals(Plan plan, Collection<String> chosen) {
        SortedMap<String, SortedMap<String, Integer>> pins = running.pins();
        if (chosen.isEmpty()) {
            pins.values()
                    .removeIf(has -> has.entrySet().containsAll(plan.targets().entrySet()));
            return pins.keySet();
        }
        List<Problem> unknown = chosen.stream()
                .filter(deal -> deal == null || !pins.containsKey(deal))
                .map(deal -> new Problem("deals", "migration.deal.not-running", List.of(String.valueOf(deal))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, unknown);
        }
        return new TreeSet<>(chosen);
    }

    private List<String> deals(long migration) {
        return results.migrated(migration).stream().map(DealResult::deal).toList();
    }

    private Migration find(long id) {
        return migrations.find(id).orElseThrow(() -> Refusal.notFound("migration.unknown", String.valueOf(id)));
    }

    private static @Nullable String reason(@Nullable String given, boolean needed) {
        var problems = new Problems();
        String reason = needed
                ? problems.text("reason", given, LONGEST_REASON)
                : problems.optionalText("reason", given, LONGEST_REASON);
        problems.refuse();
        return reason;
    }
}
