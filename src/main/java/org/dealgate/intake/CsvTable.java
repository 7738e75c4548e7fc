package org.dealgate.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dealgate.refusal.Refusal;

/**
 * One CSV file, read whole: UTF-8, comma-separated, quoted after RFC 4180, first line the column names.
 *
 * @param part the upload's part that held it; refusals name it as their field
 */
record CsvTable(String part, List<String> columns, List<Row> rows) {

    /** The most rows that one file may have. */
    static final int MAX_ROWS = 200_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /**
     * One line of values.
     *
     * @param line where it starts in the file, the header's line being 1
     * @param width how many values the line has, right or not
     */
    record Row(long line, int width, Map<String, String> values) {

        /** The trimmed value of the column; empty where the line or the file has none. */
        Optional<String> value(String column) {
            return Optional.ofNullable(values.get(column)).map(String::strip).filter(v -> !v.isEmpty());
        }
    }

    /**
     * Reads the file.
     *
     * @throws Refusal INVALID, naming the part and the line, where the file is empty, not UTF-8, wrongly quoted, has no or
     *     doubled column names, or too many rows
     */
    static CsvTable read(String part, byte[] bytes) {
        String text = decode(part, bytes);
        if (text.isBlank()) {
            throw Refusal.invalid(part, "intake.csv.empty");
        }
        try (var parser = parser(text)) {
            requireQuoted(part, text);
            var records = parser.iterator();
            List<String> columns = header(part, records.next());
            var rows = new ArrayList<Row>();
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                rows.add(row(line, columns, records.next()));
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > MAX_ROWS) {
                    throw Refusal.invalid(part, "intake.csv.tooManyRows", MAX_ROWS);
                }
            }
            return new CsvTable(part, columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireQuoted(String part, String text) throws IOException {
        var flaw = Quoting.flaw(text).orElse(null);
        if (flaw == null) {
            return;
        }
        if (!flaw.isStray()) {
            throw Refusal.invalid(part, "intake.csv.quoting", String.valueOf(flaw.record()));
        }
        throw Refusal.invalid(part, "intake.csv.stray", String.valueOf(flaw.line()), column(text, flaw));
    }

    /** By its name where the first line has one for it. */
    private static String column(String text, Quoting.Flaw flaw) throws IOException {
        try (var parser = parser(text)) {
            CSVRecord names = parser.iterator().next();
            boolean isNamed = flaw.record() > 1 && flaw.column() <= names.size();
            return isNamed ? names.get(flaw.column() - 1).strip() : String.valueOf(flaw.column());
        }
    }

    private static CSVParser parser(String text) throws IOException {
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get();
    }

    private static Row row(long line, List<String> columns, CSVRecord values) {
        var byName = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            byName.put(columns.get(i), values.get(i));
        }
        return new Row(line, values.size(), byName);
    }

    private static List<String> header(String part, CSVRecord first) {
        List<String> columns = first.stream().map(String::strip).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                throw Refusal.invalid(part, "intake.csv.namelessColumn", i + 1);
            }
            if (columns.indexOf(columns.get(i)) < i) {
                throw Refusal.invalid(part, "intake.csv.doubledColumn", columns.get(i));
            }
        }
        return columns;
    }

    private static String decode(String part, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        long line = text.chars().filter(c -> c == '\n').count() + 1;
        if (result.isError()) {
            throw Refusal.invalid(part, "intake.csv.encoding", String.valueOf(line));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            long at = text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
            throw Refusal.invalid(part, "intake.csv.encoding", String.valueOf(at));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
