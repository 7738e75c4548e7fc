package org.dealgate.designer.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealgate.designer.lint.FindingView;
import org.dealgate.designer.release.LiveModels.LiveModel;
import org.dealgate.designer.release.Release.Kind;
import org.dealgate.designer.release.Release.State;
import org.dealgate.designer.release.ReleaseView.CasesAnswer;
import org.dealgate.designer.release.ReleaseView.FileChange;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Releases over REST. */
@RestController
@RequestMapping("/api/designer/releases")
@Tag(name = "Release")
class ReleasesApi {

    private final Releases releases;
    private final DraftFiles drafts;
    private final ReleaseView view;

    ReleasesApi(Releases releases, DraftFiles drafts, ReleaseView view) {
        this.releases = releases;
        this.drafts = drafts;
        this.view = view;
    }

    /** Why something is done. */
    record Why(@Nullable String reason) {}

    /** A version that is live, or was: {@code technical-review} or {@code form capture-need}. */
    record ModelAnswer(String model, int version, @Nullable Integer versionBefore) {}

    /** A release as lists show it; {@code version} says how often it was sent. */
    record ReleaseAnswer(
            long id,
            Kind kind,
            State state,
            int version,
            List<String> files,
            @Nullable String reason,
            @Nullable Long backtest,
            @Nullable String noBacktest,
            String proposedBy,
            Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String releasedBy,
            @Nullable Instant releasedAt,
            @Nullable String deployment,
            @Nullable Long backOf,
            List<ModelAnswer> models) {

        static ReleaseAnswer of(Release r, Map<String, List<LiveModel>> models) {
            return new ReleaseAnswer(
                    r.id(),
                    r.kind(),
                    r.state(),
                    r.version(),
                    r.files(),
                    r.reason(),
                    r.backtest(),
                    r.noBacktest(),
                    r.proposedBy(),
                    r.proposedAt(),
                    r.approvedBy(),
                    r.approvedAt(),
                    r.releasedBy(),
                    r.releasedAt(),
                    r.deployment(),
                    r.backOf(),
                    models.getOrDefault(String.valueOf(r.deployment()), List.of()).stream()
                            .map(m -> new ModelAnswer(m.pin(), m.version(), m.former()))
                            .toList());
        }
    }

    /** With what was found in it, what came of its decisions' cases and, until it is live, what it changes. */
    record WholeRelease(
            ReleaseAnswer release, List<FindingView> findings, List<CasesAnswer> cases, List<FileChange> changes) {}

    @GetMapping
    List<ReleaseAnswer> list() {
        List<Release> newest = releases.newest();
        Map<String, List<LiveModel>> models = releases.models(newest);
        return newest.stream().map(release -> ReleaseAnswer.of(release, models)).toList();
    }

    @GetMapping("/{id}")
    WholeRelease get(@PathVariable long id, Locale locale) {
        Release release = releases.get(id);
        List<ModelFile> files = releases.files(id);
        return new WholeRelease(
                ReleaseAnswer.of(release, releases.models(List.of(release))),
                view.findings(release, files, locale),
                view.cases(release, locale),
                release.open() ? view.changes(files) : List.of());
    }

    @Operation(
            summary = "Propose a release",
            description =
                    "Of uploaded files, or of a draft; with the number of the backtest that tried them, or the reason"
                            + " why none did.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<WholeRelease> propose(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long backtest,
            @RequestParam(required = false) @Nullable String noBacktest,
            HttpServletRequest request,
            Locale locale) {
        releases.requireRight();
        Uploads.requireParts(request);
        long id = releases.propose(drafts.proposal(Uploads.read(files), draft, reason, backtest, noBacktest));
        return ResponseEntity.created(URI.create("/api/designer/releases/" + id))
                .body(get(id, locale));
    }

    @Operation(
            summary = "Send a proposal anew",
            description = "Without files those that were sent stay. An approval is void afterwards.")
    @PostMapping(path = "/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    WholeRelease change(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long backtest,
            @RequestParam(required = false) @Nullable String noBacktest,
            HttpServletRequest request,
            Locale locale) {
        releases.requireRight();
        Uploads.requireParts(request);
        releases.change(id, drafts.proposal(Uploads.read(files), draft, reason, backtest, noBacktest));
        return get(id, locale);
    }

    @Operation(
            summary = "Approve what somebody else proposed",
            description = "With the version that you looked at; another one is refused.")
    @PostMapping("/{id}/approve")
    WholeRelease approve(
            @PathVariable long id, @RequestParam(required = false) @Nullable Integer version, Locale locale) {
        releases.approve(id, version);
        return get(id, locale);
    }

    @PostMapping("/{id}/withdraw")
    WholeRelease withdraw(@PathVariable long id, Locale locale) {
        releases.withdraw(id);
        return get(id, locale);
    }

    @Operation(summary = "Take it live", description = "With the version that you looked at; another one is refused.")
    @PostMapping("/{id}/release")
    WholeRelease release(
            @PathVariable long id, @RequestParam(required = false) @Nullable Integer version, Locale locale) {
        releases.release(id, version);
        return get(id, locale);
    }

    @Operation(
            summary = "Bring back what was live before",
            description = "As new versions, for deals opened from now on. It is a release of its own.")
    @PostMapping("/{id}/back")
    ResponseEntity<WholeRelease> back(@PathVariable long id, @RequestBody Why why, Locale locale) {
        long back = releases.back(id, why.reason());
        return ResponseEntity.created(URI.create("/api/designer/releases/" + back))
                .body(get(back, locale));
    }
}
