package org.dealgate.designer.lint;

import java.util.stream.Collectors;

/** A report for people, one finding a paragraph. */
final class TextReport {

    private TextReport() {}

    static String write(Report report) {
        return report.findings().stream().map(TextReport::paragraph).collect(Collectors.joining())
                + "%d files, %d errors, %d warnings%n".formatted(report.files(), report.errors(), report.warnings());
    }

    private static String paragraph(FindingView finding) {
        return "%s:%d: %s: %s%s [%s]%n    %s%n"
                .formatted(
                        finding.file(),
                        finding.line(),
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
