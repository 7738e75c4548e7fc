package org.dealgate.designer.lint.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dealgate.designer.lint.command.LintOptions.WrongUse;
import org.jspecify.annotations.Nullable;

/** How a report is written. */
enum ReportFormat {
    TEXT(TextReport::write),
    JSON(report ->
            json(Map.of("findings", report.findings(), "errors", report.errors(), "warnings", report.warnings()))),
    SARIF(report -> json(SarifReport.of(report)));

    private final Function<Report, String> writer;

    ReportFormat(Function<Report, String> writer) {
        this.writer = writer;
    }

    String write(Report report) {
        return writer.apply(report);
    }

    static ReportFormat of(@Nullable String name) throws WrongUse {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse("--format must be text, sarif or json."));
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .writeValueAsString(value)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
