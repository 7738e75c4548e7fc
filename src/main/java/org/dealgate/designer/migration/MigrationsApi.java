package org.dealgate.designer.migration;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dealgate.designer.migration.Migration.Kind;
import org.dealgate.designer.migration.Migration.Result;
import org.dealgate.designer.migration.Migration.State;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Migrations of running deals over REST. */
@RestController
@RequestMapping("/api/designer/migrations")
@Tag(name = "Migration")
class MigrationsApi {

    /** The most deals one answer carries; the downloadable report has all. */
    private static final int MOST = 10_000;

    private final Migrations migrations;
    private final RefusalText words;

    MigrationsApi(Migrations migrations, RefusalText words) {
        this.migrations = migrations;
        this.words = words;
    }

    /** Why something is done. */
    record Why(@Nullable String reason) {}

    /** How far a migration is. */
    record MigrationAnswer(
            long id,
            Kind kind,
            State state,
            Plan plan,
            @Nullable String reason,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long undoes,
            int total,
            int migrated,
            int skipped,
            int failed) {

        static MigrationAnswer of(Migration m) {
            return new MigrationAnswer(
                    m.id(),
                    m.kind(),
                    m.state(),
                    m.plan(),
                    m.reason(),
                    m.startedBy(),
                    m.startedAt(),
                    m.finishedAt(),
                    m.undoes(),
                    m.total(),
                    m.migrated(),
                    m.skipped(),
                    m.failed());
        }
    }

    /** What became of a deal, and why in words where it was not moved. */
    record DealAnswer(
            String deal,
            @Nullable Result result,
            List<Change> changes,
            List<String> problems,
            @Nullable Instant at) {}

    @GetMapping
    List<MigrationAnswer> list() {
        return migrations.newest().stream().map(MigrationAnswer::of).toList();
    }

    /** @param version {@code technical-review:2} or {@code form capture-need:3}, once for each */
    @GetMapping("/plan")
    Plan plan(@RequestParam List<String> version) {
        return migrations.propose(Versions.read(version), List.of());
    }

    @PostMapping
    ResponseEntity<MigrationAnswer> start(@RequestBody Order order) {
        return started(migrations.start(order));
    }

    @GetMapping("/{id}")
    MigrationAnswer get(@PathVariable long id) {
        return MigrationAnswer.of(migrations.get(id));
    }

    @GetMapping("/{id}/deals")
    List<DealAnswer> deals(@PathVariable long id, Locale locale) {
        migrations.get(id);
        return migrations.results(id, MOST).stream()
                .map(r -> new DealAnswer(r.deal(), r.result(), r.changes(), sentences(r, locale), r.at()))
                .toList();
    }

    @PostMapping("/{id}/follow")
    ResponseEntity<MigrationAnswer> follow(@PathVariable long id, @RequestBody Why why) {
        return started(migrations.follow(id, why.reason()));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<MigrationAnswer> undo(@PathVariable long id, @RequestBody Why why) {
        return started(migrations.undo(id, why.reason()));
    }

    @PostMapping("/{id}/cancel")
    MigrationAnswer cancel(@PathVariable long id) {
        migrations.cancel(id);
        return get(id);
    }

    private List<String> sentences(DealResult of, Locale locale) {
        return of.problems().stream().map(problem -> words.of(problem, locale)).toList();
    }

    private ResponseEntity<MigrationAnswer> started(long id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/designer/migrations/" + id))
                .body(get(id));
    }
}
