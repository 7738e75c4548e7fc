package org.dealgate.designer.backtest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.designer.backtest.BacktestResults.Line;
import org.dealgate.designer.backtest.SuggestedRenamings.Gone;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.money.Rates;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of backtests. */
@Controller
@RequestMapping(BacktestsPages.PATH)
class BacktestsPages {

    static final String PATH = "/designer/backtests";

    private static final int ROWS = 50;

    private final Backtests backtests;
    private final UploadedFiles edited;
    private final Drafts drafts;
    private final NoteWords notes;
    private final BacktestCsv csv;
    private final RefusalText words;
    private final Rates rates;

    BacktestsPages(
            Backtests backtests,
            UploadedFiles edited,
            Drafts drafts,
            NoteWords notes,
            BacktestCsv csv,
            RefusalText words,
            Rates rates) {
        this.backtests = backtests;
        this.edited = edited;
        this.drafts = drafts;
        this.notes = notes;
        this.csv = csv;
        this.words = words;
        this.rates = rates;
    }

    /** @param draft whose files are to be tried */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable Long draft, Model model) {
        return list(draft, model, new ChosenDeals(null, null, null, null, null, null));
    }

    private String list(@Nullable Long draft, Model model, ChosenDeals chosen) {
        model.addAttribute("runs", backtests.newest());
        model.addAttribute("draft", draft == null ? null : drafts.get(draft));
        model.addAttribute("chosen", chosen);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("currency", rates.baseCurrency());
        return "backtest/list";
    }

    @PostMapping
    String start(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Long draft,
            ChosenDeals chosen,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        backtests.requireRight();
        try {
            return "redirect:" + PATH + "/" + backtests.start(edited.of(files, draft), chosen.selection());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "problems",
                    refusal.problems().stream()
                            .map(p -> words.of(new Refusal.Problem(null, p.key(), p.args()), locale))
                            .toList());
            return list(draft, model, chosen);
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        BacktestRun run = backtests.get(id);
        List<Line> lines = backtests.results(id, kind, after, ROWS + 1);
        boolean more = lines.size() > ROWS;
        List<Line> shown = more ? lines.subList(0, ROWS) : lines;
        model.addAttribute("run", run);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("lines", shown);
        model.addAttribute("next", more ? shown.get(ROWS - 1).verdict().number() : null);
        model.addAttribute("approvers", backtests.approvers(id));
        model.addAttribute("hours", backtests.hours(id).orElse(null));
        model.addAttribute("gone", backtests.toConfirm(run));
        model.addAttribute("currency", rates.baseCurrency());
        model.addAttribute("said", said(shown, locale));
        model.addAttribute("notes", notes);
        return "backtest/run";
    }

    private Map<String, List<String>> said(List<Line> lines, Locale locale) {
        var said = new LinkedHashMap<String, List<String>>();
        lines.forEach(line -> said.put(line.verdict().number(), notes.of(line.verdict(), locale)));
        return said;
    }

    @GetMapping("/{id}/deals/{number}")
    String deal(@PathVariable long id, @PathVariable String number, Model model, Locale locale) {
        Line line = backtests.result(id, number);
        model.addAttribute("run", backtests.get(id));
        model.addAttribute("line", line);
        model.addAttribute("said", notes.of(line.verdict(), locale));
        model.addAttribute("currency", rates.baseCurrency());
        return "backtest/deal";
    }

    /** By {@code to:<position in the list>} the id that was chosen. */
    @PostMapping("/{id}/renamings")
    String confirm(@PathVariable long id, @RequestParam Map<String, String> form) {
        backtests.requireRight();
        var confirmed = new ArrayList<Renaming>();
        List<Gone> gone = backtests.toConfirm(backtests.get(id));
        for (int i = 0; i < gone.size(); i++) {
            String to = form.getOrDefault("to" + i, "");
            if (!to.isEmpty()) {
                confirmed.add(new Renaming(gone.get(i).model(), gone.get(i).id(), to));
            }
        }
        backtests.confirm(id, confirmed);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id) {
        backtests.cancel(id);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/repeat")
    String repeat(@PathVariable long id) {
        return "redirect:" + PATH + "/" + backtests.repeat(id);
    }

    @GetMapping("/{id}/results.csv")
    void results(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Kind kind,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        backtests.get(id);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"backtest-" + id + ".csv\"");
        csv.write(id, kind, locale, response.getWriter());
    }
}
