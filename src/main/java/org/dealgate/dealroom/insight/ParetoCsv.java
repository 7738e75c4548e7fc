package org.dealgate.dealroom.insight;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dealgate.refusal.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The groups as a table for a spreadsheet: the page's rows, and all of them together at last. */
record ParetoCsv(InsightWords names, String currency) {

    String of(Pareto pareto, Dimension by) {
        var written = new StringWriter().append(Spreadsheet.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(written, CSVFormat.RFC4180)) {
            csv.printRecord(
                    "group",
                    "blockers",
                    "open",
                    "deals",
                    "days",
                    "openDays",
                    "medianDays",
                    "meanDays",
                    "share",
                    "cumulated",
                    "value",
                    "currency",
                    "unknownValues");
            for (Pareto.Bar bar : pareto.bars()) {
                row(csv, names.of(bar.group().key(), by), bar.group(), bar.share(), bar.cumulated());
            }
            if (pareto.total() != null) {
                row(csv, names.total(), pareto.total(), null, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private void row(
            CSVPrinter csv, String name, BlockerGroup g, @Nullable BigDecimal share, @Nullable BigDecimal cumulated)
            throws IOException {
        csv.printRecord(
                Spreadsheet.inert(name),
                g.blockers(),
                g.open(),
                g.deals(),
                g.days(),
                g.openDays(),
                g.medianDays(),
                g.meanDays(),
                share,
                cumulated,
                g.value() == null ? null : g.value().stripTrailingZeros().toPlainString(),
                currency,
                g.unknownValues());
    }
}
