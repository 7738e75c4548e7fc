package org.dealgate.designer.backtest;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dealgate.designer.backtest.BacktestResults.Line;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.refusal.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A backtest's results as a table for a spreadsheet, one deal a row, read page by page. */
@Component
class BacktestCsv {

    private static final int PAGE = 1000;

    private final BacktestResults results;
    private final NoteWords words;

    BacktestCsv(BacktestResults results, NoteWords words) {
        this.results = results;
        this.words = words;
    }

    void write(long run, @Nullable Kind kind, Locale locale, Writer to) throws IOException {
        to.write(Spreadsheet.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(to, CSVFormat.RFC4180)) {
            csv.printRecord(
                    "deal",
                    "title",
                    "account",
                    "outcome",
                    "value",
                    "result",
                    "approversAdded",
                    "approversDropped",
                    "hours",
                    "notes");
            List<Line> page = results.page(run, kind, "", PAGE);
            while (!page.isEmpty()) {
                for (Line line : page) {
                    row(csv, line, locale);
                }
                page = results.page(
                        run, kind, page.get(page.size() - 1).verdict().number(), PAGE);
            }
        }
    }

    private void row(CSVPrinter csv, Line line, Locale locale) throws IOException {
        Verdict verdict = line.verdict();
        csv.printRecord(
                verdict.number(),
                Spreadsheet.inert(line.title()),
                Spreadsheet.inert(line.account()),
                line.outcome(),
                line.value() == null ? null : line.value().stripTrailingZeros().toPlainString(),
                verdict.kind(),
                approvers(verdict.added(), locale),
                approvers(verdict.dropped(), locale),
                verdict.hours(),
                Spreadsheet.inert(String.join("\n", words.of(verdict, locale))));
    }

    private String approvers(Set<String> positions, Locale locale) {
        return Spreadsheet.inert(positions.stream()
                .map(position -> words.approver(position, locale))
                .collect(Collectors.joining("; ")));
    }
}
