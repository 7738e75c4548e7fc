package org.dealgate.designer.cases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dealgate.designer.cases.CaseTable.Case;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Spreadsheet;

/**
 * Cases as a CSV file: a column {@code case} with what the case is called, a column for each input, and last a column
 * {@code => output output} with what is expected. What a spreadsheet would take for
 * a formula is written with an apostrophe before it, which is no part of it.
 */
final class CaseCsv {

    private static final String NAME = "case";
    private static final String ARROW = "=>";

    private CaseCsv() {}

    /** @param csv in UTF-8, with commas between the cells, or with semicolons, as some countries' spreadsheets write it */
    static CaseTable read(byte[] csv) {
        List<CSVRecord> rows = records(text(csv));
        List<String> header = rows.isEmpty() ? List.of() : cells(rows.get(0));
        int last = header.size() - 1;
        if (last < 1
                || !header.get(0)
                        .replace(Spreadsheet.BYTE_ORDER_MARK, "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(NAME)
                || !header.get(last).strip().startsWith(ARROW)) {
            throw Refusal.invalid("file", "designer.cases.csv.header");
        }
        List<String> outputs = words(header.get(last).strip().substring(ARROW.length()));
        var cases = new ArrayList<Case>();
        for (CSVRecord row : rows.subList(1, rows.size())) {
            if (row.size() != header.size()) {
                throw Refusal.invalid(
                        "file", "designer.cases.csv.row", row.getRecordNumber(), row.size(), header.size());
            }
            List<String> cells = cells(row);
            cases.add(new Case(cells.get(0), cells.subList(1, last), cells.get(last)));
        }
        return new CaseTable(header.subList(1, last).stream().map(String::strip).toList(), outputs, cases);
    }

    private static String text(byte[] csv) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("file", "designer.cases.csv.encoding");
        }
    }

    private static List<CSVRecord> records(String csv) {
        String head = csv.lines().findFirst().orElse("");
        char delimiter = head.contains(";") && !head.contains(",") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var parser = CSVParser.parse(csv, format)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refusal.invalid("file", "designer.cases.csv.unreadable");
        }
    }

    static String write(CaseTable table) {
        var csv = new StringWriter().append(Spreadsheet.BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(csv, CSVFormat.DEFAULT)) {
            var header = new ArrayList<String>(List.of(NAME));
            header.addAll(table.inputs());
            header.add(ARROW + " " + String.join(" ", table.outputs()));
            print(printer, header);
            for (Case row : table.cases()) {
                var cells = new ArrayList<String>(List.of(row.name()));
                cells.addAll(row.inputs());
                cells.add(row.expected());
                print(printer, cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream().map(Spreadsheet::original).toList();
    }

    private static void print(CSVPrinter printer, List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Spreadsheet::inert));
    }

    private static List<String> words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }
}
