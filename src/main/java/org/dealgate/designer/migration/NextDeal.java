package org.dealgate.designer.migration;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.designer.migration.Migration.Kind;
import org.dealgate.designer.migration.Migration.Result;
import org.dealgate.designer.migration.Migration.State;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves a migration's next deal, in a transaction of its own, and keeps what became of it. */
@Component
class NextDeal {

    private static final Logger LOG = LoggerFactory.getLogger(NextDeal.class);

    /** People at work on the deal are met again and again only by chance. */
    private static final int MOST_ATTEMPTS = 5;

    private static final String OVERTAKEN = "workflow.task.overtaken";

    private final MigrationTable migrations;
    private final DealResultTable results;
    private final DealMigration deals;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NextDeal(
            MigrationTable migrations,
            DealResultTable results,
            DealMigration deals,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.migrations = migrations;
        this.results = results;
        this.deals = deals;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Answers whether there is more to do now. */
    boolean move(Migration migration) {
        Optional<String> deal = results.next(migration.id());
        if (deal.isPresent()) {
            move(migration, deal.get());
            return true;
        }
        if (!results.anyOpen(migration.id())) {
            migrations.end(migration.id(), State.DONE, clock.instant());
            return true;
        }
        return false;
    }

    private void move(Migration migration, String deal) {
        boolean trial = migration.kind() == Kind.TRIAL;
        try {
            List<Change> changes = transactions.execute(tx -> {
                if (!results.claim(migration.id(), deal)) {
                    return null;
                }
                List<Change> made = changes(migration, deal);
                if (trial) {
                    tx.setRollbackOnly();
                } else {
                    moved(migration, deal, made);
                }
                return made;
            });
            if (trial && changes != null) {
                results.record(migration.id(), result(deal, Result.MIGRATED, changes, List.of()));
            }
        } catch (Refusal refusal) {
            stuck(migration.id(), deal, refusal);
        } catch (RuntimeException e) {
            LOG.warn("Migration {} did not move {}", migration.id(), deal, e);
            stuck(
                    migration.id(),
                    deal,
                    Refusal.because(Refusal.Kind.INVALID, "migration.deal.unexpected", e.toString()));
        }
    }

    private List<Change> changes(Migration migration, String deal) {
        return migration.undoes() == null
                ? deals.move(deal, migration.plan())
                : deals.moveBack(deal, results.of(migration.undoes(), deal).changes(), migration.plan());
    }

    private void moved(Migration migration, String deal, List<Change> made) {
        results.record(migration.id(), result(deal, Result.MIGRATED, made, List.of()));
        String changes = made.stream().map(Objects::toString).collect(Collectors.joining(", "));
        events.publishEvent(new Migration.Migrated(deal, migration.id(), changes, migration.reason()));
    }

    private void stuck(long migration, String deal, Refusal refusal) {
        boolean again = refusal.problems().stream()
                .map(Problem::key)
                .anyMatch(key -> key.equals(OVERTAKEN) || key.equals("migration.deal.unexpected"));
        if (!again || results.failedAttempt(migration, deal) >= MOST_ATTEMPTS) {
            Result result = refusal.kind() == Refusal.Kind.CONFLICT ? Result.SKIPPED : Result.FAILED;
            results.record(migration, result(deal, result, List.of(), refusal.problems()));
        }
    }

    private DealResult result(String deal, Result result, List<Change> changes, List<Problem> problems) {
        return new DealResult(deal, result, changes, problems, clock.instant());
    }
}
