package org.dealgate.designer.backtest;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealgate.deal.Outcome;
import org.dealgate.designer.backtest.BacktestResults.ApproverCount;
import org.dealgate.designer.backtest.BacktestResults.Line;
import org.dealgate.designer.backtest.SuggestedRenamings.Gone;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Backtests over REST. */
@RestController
@RequestMapping(BacktestsApi.PATH)
@Tag(name = "Backtest")
class BacktestsApi {

    static final String PATH = "/api/designer/backtests";

    private static final int LIMIT = 100;
    private static final int MOST = 1000;

    /** How far a backtest is and what came of it; {@code confirm} is what it waits for. */
    record Answer(
            BacktestRun run,
            List<ApproverCount> approvers,
            @Nullable BigDecimal hours,
            List<Gone> confirm) {}

    /** One deal's result in words; the value is in the base currency. */
    record ResultAnswer(
            String deal,
            String title,
            String account,
            Outcome outcome,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal value,

            Kind kind,
            List<String> notes,
            Set<String> added,
            Set<String> dropped,
            @Nullable BigDecimal hours) {}

    /** @param next what to ask {@code after} for the next page; null on the last one */
    record ResultsAnswer(
            List<ResultAnswer> results, @Nullable String next) {}

    private final Backtests backtests;
    private final UploadedFiles edited;
    private final NoteWords notes;

    BacktestsApi(Backtests backtests, UploadedFiles edited, NoteWords notes) {
        this.backtests = backtests;
        this.edited = edited;
        this.notes = notes;
    }

    @Operation(
            summary = "Try edited models on finished deals",
            description = "Files in parts named files, or those of a draft.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> start(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Long draft,
            @ParameterObject ChosenDeals chosen)
            throws IOException {
        backtests.requireRight();
        long id = backtests.start(edited.of(files, draft), chosen.selection());
        return accepted(id);
    }

    @GetMapping
    List<BacktestRun> newest() {
        return backtests.newest();
    }

    @GetMapping("/{id}")
    Answer get(@PathVariable long id) {
        BacktestRun run = backtests.get(id);
        return new Answer(run, backtests.approvers(id), backtests.hours(id).orElse(null), backtests.toConfirm(run));
    }

    @GetMapping("/{id}/results")
    ResultsAnswer results(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = LIMIT + "") int limit,
            Locale locale) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "backtest.limit", MOST);
        }
        List<Line> lines = backtests.results(id, kind, after, limit);
        return new ResultsAnswer(
                lines.stream().map(line -> answer(line, locale)).toList(),
                lines.size() < limit ? null : lines.get(limit - 1).verdict().number());
    }

    private ResultAnswer answer(Line line, Locale locale) {
        return new ResultAnswer(
                line.verdict().number(),
                line.title(),
                line.account(),
                line.outcome(),
                line.value(),
                line.verdict().kind(),
                notes.of(line.verdict(), locale),
                line.verdict().added(),
                line.verdict().dropped(),
                line.verdict().hours());
    }

    @Operation(summary = "Say which ids are others in the edited models, where a backtest waits for that")
    @PostMapping("/{id}/renamings")
    Answer confirm(@PathVariable long id, @RequestBody List<Renaming> confirmed) {
        backtests.confirm(id, confirmed);
        return get(id);
    }

    @PostMapping("/{id}/cancel")
    Answer cancel(@PathVariable long id) {
        backtests.cancel(id);
        return get(id);
    }

    @PostMapping("/{id}/repeat")
    ResponseEntity<Answer> repeat(@PathVariable long id) {
        return accepted(backtests.repeat(id));
    }

    private ResponseEntity<Answer> accepted(long id) {
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(get(id));
    }
}
