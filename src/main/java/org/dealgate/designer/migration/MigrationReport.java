package org.dealgate.designer.migration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dealgate.refusal.RefusalText;
import org.dealgate.refusal.Spreadsheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of every deal of a migration, as a file for a spreadsheet. */
@Controller
class MigrationReport {

    private final Migrations migrations;
    private final RefusalText words;

    MigrationReport(Migrations migrations, RefusalText words) {
        this.migrations = migrations;
        this.words = words;
    }

    @GetMapping({MigrationPages.PATH + "/{id}/report.csv", "/api" + MigrationPages.PATH + "/{id}/report.csv"})
    void report(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        migrations.get(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"migration-" + id + ".csv\"");
        response.getWriter().write(Spreadsheet.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(new PrintWriter(response.getWriter()), CSVFormat.RFC4180)) {
            csv.printRecord("deal", "result", "versions", "reason", "at");
            for (DealResult deal : migrations.results(id, Integer.MAX_VALUE)) {
                csv.printRecord(
                        deal.deal(),
                        deal.result(),
                        deal.changes().stream().map(Change::toString).collect(Collectors.joining(" ")),
                        Spreadsheet.inert(deal.problems().stream()
                                .map(problem -> words.of(problem, locale))
                                .collect(Collectors.joining(" "))),
                        deal.at());
            }
        }
    }
}
