package org.dealgate.designer.migration;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.designer.migration.Migration.Kind;
import org.dealgate.designer.migration.Migration.State;
import org.dealgate.people.Channel;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class MigrationsTest {

    private final MigrationTable table = mock(MigrationTable.class);
    private final Migrations migrations = new Migrations(
            mock(Rights.class),
            mock(Planning.class),
            mock(RunningDeals.class),
            mock(KnownVersions.class),
            table,
            mock(DealResultTable.class),
            mock(MigrationWorker.class),
            mock(TransactionTemplate.class),
            mock(ApplicationEventPublisher.class),
            Clock.systemUTC());

    @Test
    void only_a_trial_that_is_over_is_followed() {
        is(Kind.TRIAL, State.RUNNING);
        assertRefused(() -> migrations.follow(1, "Tried."), "migration.trial.needed");
        is(Kind.MIGRATION, State.DONE);
        assertRefused(() -> migrations.follow(1, "Tried."), "migration.trial.needed");
        is(Kind.TRIAL, State.DONE);
        assertRefused(() -> migrations.follow(1, "Tried."), "migration.deals.none");
    }

    @Test
    void only_what_was_done_and_is_over_is_undone() {
        is(Kind.TRIAL, State.DONE);
        assertRefused(() -> migrations.undo(1, "Too slow."), "migration.undo.trial");
        is(Kind.MIGRATION, State.RUNNING);
        assertRefused(() -> migrations.undo(1, "Too slow."), "migration.undo.running");
        is(Kind.MIGRATION, State.CANCELLED);
        assertRefused(() -> migrations.undo(1, "Too slow."), "migration.deals.none");
    }

    private void is(Kind kind, State state) {
        var plan = new Plan(new TreeMap<>(), List.of());
        var migration =
                new Migration(1, kind, state, plan, null, "dora", Channel.PAGE, Instant.EPOCH, null, null, 0, 0, 0, 0);
        when(table.find(1)).thenReturn(Optional.of(migration));
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .extracting(refusal -> refusal.problems().get(0).key())
                .isEqualTo(key);
    }
}
