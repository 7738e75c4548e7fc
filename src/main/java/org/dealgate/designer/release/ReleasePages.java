package org.dealgate.designer.release;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.designer.backtest.BacktestRun;
import org.dealgate.designer.release.LiveModels.LiveModel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.refusal.RefusalText;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /designer/releases}: what went live and why, what is to, and the way back. */
@Controller
@RequestMapping(ReleasePages.PATH)
class ReleasePages {

    static final String PATH = "/designer/releases";

    private final Releases releases;
    private final DraftFiles drafts;
    private final ReleaseView view;
    private final BacktestEvidence backtests;
    private final FourEyes fourEyes;
    private final Rights rights;
    private final RefusalText words;

    ReleasePages(
            Releases releases,
            DraftFiles drafts,
            ReleaseView view,
            BacktestEvidence backtests,
            FourEyes fourEyes,
            Rights rights,
            RefusalText words) {
        this.releases = releases;
        this.drafts = drafts;
        this.view = view;
        this.backtests = backtests;
        this.fourEyes = fourEyes;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        List<Release> newest = releases.newest();
        model.addAttribute("releases", newest);
        model.addAttribute("models", releases.models(newest));
        return page(model, "releases");
    }

    @GetMapping("/new")
    String create(
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable String backtest,
            Model model) {
        releases.requireRight();
        return form(model, new Typed(draft, null, backtest, null), Map.of());
    }

    @PostMapping
    String propose(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Typed typed,
            HttpServletRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        releases.requireRight();
        try {
            Uploads.requireParts(request);
            long id = releases.propose(proposal(files, typed));
            return "redirect:" + PATH + "/" + id;
        } catch (Refusal refusal) {
            return form(model, typed, errors(refusal, locale, response));
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, Locale locale) {
        return show(id, model, locale, Map.of());
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Typed typed,
            HttpServletRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(
                () -> {
                    Uploads.requireParts(request);
                    releases.change(id, proposal(files, typed));
                },
                id,
                model,
                locale,
                response);
    }

    @PostMapping("/{id}/approve")
    String approve(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(() -> releases.approve(id, version), id, model, locale, response);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, Model model, Locale locale, HttpServletResponse response) {
        return attempt(() -> releases.withdraw(id), id, model, locale, response);
    }

    @PostMapping("/{id}/release")
    String release(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return attempt(() -> releases.release(id, version), id, model, locale, response);
    }

    @PostMapping("/{id}/back")
    String back(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            return "redirect:" + PATH + "/" + releases.back(id, reason);
        } catch (Refusal refusal) {
            return show(id, model, locale, errors(refusal, locale, response));
        }
    }

    private String attempt(Runnable work, long id, Model model, Locale locale, HttpServletResponse response) {
        try {
            work.run();
            return "redirect:" + PATH + "/" + id;
        } catch (Refusal refusal) {
            return show(id, model, locale, errors(refusal, locale, response));
        }
    }

    private Proposal proposal(@Nullable List<MultipartFile> files, Typed typed) {
        return drafts.proposal(Uploads.read(files), typed.draft(), typed.reason(), typed.run(), typed.noBacktest());
    }

    private String show(long id, Model model, Locale locale, Map<String, String> errors) {
        Release release = releases.get(id);
        List<ModelFile> files = releases.files(id);
        var findings = view.findings(release, files, locale);
        model.addAttribute("release", release);
        model.addAttribute("findings", findings);
        model.addAttribute("stopped", findings.stream().anyMatch(f -> f.level().equals("error")));
        model.addAttribute("cases", view.cases(release, locale));
        model.addAttribute("changes", release.open() ? view.changes(files) : List.of());
        List<LiveModel> models =
                releases.models(List.of(release)).getOrDefault(String.valueOf(release.deployment()), List.of());
        model.addAttribute("models", models);
        model.addAttribute(
                "migrate", models.stream().map(m -> m.pin() + ":" + m.version()).toList());
        model.addAttribute(
                "backPossible",
                models.stream().allMatch(LiveModel::current) && models.stream().anyMatch(m -> m.former() != null));
        model.addAttribute("errors", errors);
        model.addAttribute("run", backtests.of(release));
        if (release.open()) {
            runs(model, files, true);
        }
        return page(model, "release");
    }

    private String form(Model model, Typed typed, Map<String, String> errors) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        List<ModelFile> files = drafts.of(typed.draft());
        model.addAttribute("draftFiles", files.stream().map(ModelFile::name).toList());
        runs(model, files, typed.draft() == null);
        return page(model, "release-new");
    }

    /** @param uploads whether other files may come with it */
    private void runs(Model model, List<ModelFile> files, boolean uploads) {
        List<BacktestRun> fitting = backtests.fitting(files);
        model.addAttribute("runs", fitting);
        model.addAttribute("otherRuns", uploads ? backtests.others(fitting) : List.of());
    }

    private String page(Model model, String name) {
        model.addAttribute("mayRelease", rights.may(Permission.DEPLOY_MODELS));
        model.addAttribute("fourEyes", fourEyes.wanted());
        model.addAttribute("me", CurrentActor.get().id());
        return "designer/" + name;
    }

    /** By field; what concerns none of them under the empty name. Whoever may not is shown nothing else. */
    private Map<String, String> errors(Refusal refusal, Locale locale, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        return refusal.problems().stream()
                .collect(Collectors.toMap(
                        problem -> problem.field() == null ? "" : problem.field(),
                        problem -> words.of(new Problem(null, problem.key(), problem.args()), locale),
                        (one, other) -> one + "\n" + other));
    }
}
