package org.dealgate.designer.lint.command;

import java.util.stream.Collectors;
import org.dealgate.designer.lint.FindingView;

/** A report for people, one finding a paragraph. */
final class TextReport {

    private TextReport() {}

    static String write(Report report) {
        return report.findings().stream().map(TextReport::paragraph).collect(Collectors.joining())
                + "%s, %s, %s%n"
                        .formatted(
                                count(report.files(), "file"),
                                count(report.errors(), "error"),
                                count(report.warnings(), "warning"));
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String paragraph(FindingView finding) {
        return "%s%s: %s: %s%s [%s]%n    %s%n"
                .formatted(
                        finding.file(),
                        finding.line() > 0 ? ":" + finding.line() : "",
                        finding.level(),
                        element(finding),
                        finding.message(),
                        finding.rule(),
                        finding.advice());
    }

    private static String element(FindingView finding) {
        if (finding.element() == null) {
            return "";
        }
        return finding.elementName() == null
                ? finding.element() + ": "
                : finding.elementName() + " (" + finding.element() + "): ";
    }
}
