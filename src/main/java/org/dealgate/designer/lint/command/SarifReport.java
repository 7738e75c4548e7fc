package org.dealgate.designer.lint.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealgate.designer.lint.FindingView;

/** A report for machines: SARIF 2.1.0, as code hosts show it beside the lines. */
final class SarifReport {

    private SarifReport() {}

    static Map<String, Object> of(Report report) {
        var rules = new TreeMap<String, Map<String, Object>>();
        report.findings().forEach(finding -> rules.putIfAbsent(finding.rule(), rule(finding)));
        List<String> ids = List.copyOf(rules.keySet());
        Map<String, Object> driver = Map.of("name", "Dealgate", "rules", List.copyOf(rules.values()));
        Map<String, Object> run = Map.of(
                "tool", Map.of("driver", driver),
                "columnKind", "utf16CodeUnits",
                "results",
                        report.findings().stream()
                                .map(finding -> result(finding, ids.indexOf(finding.rule())))
                                .toList());
        return Map.of(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                "version",
                "2.1.0",
                "runs",
                List.of(run));
    }

    private static Map<String, Object> rule(FindingView finding) {
        return Map.of(
                "id",
                finding.rule(),
                "help",
                Map.of("text", finding.advice()),
                "defaultConfiguration",
                Map.of("level", finding.level()));
    }

    private static Map<String, Object> result(FindingView finding, int rule) {
        var physical = new LinkedHashMap<String, Object>();
        physical.put("artifactLocation", Map.of("uri", uri(finding.file())));
        if (finding.line() > 0) {
            physical.put("region", Map.of("startLine", finding.line()));
        }
        var location = new LinkedHashMap<String, Object>();
        location.put("physicalLocation", physical);
        if (finding.element() != null) {
            location.put("logicalLocations", List.of(Map.of("name", finding.element(), "kind", "element")));
        }
        return Map.of(
                "ruleId",
                finding.rule(),
                "ruleIndex",
                rule,
                "level",
                finding.level(),
                "message",
                Map.of("text", element(finding) + finding.message() + " " + finding.advice()),
                "locations",
                List.of(location));
    }

    private static String element(FindingView finding) {
        return finding.elementName() == null ? "" : finding.elementName() + ": ";
    }

    /** Relative where the file lies below the folder that the program was started in. */
    private static String uri(String file) {
        try {
            // a colon in the first segment would make a scheme of what is before it
            String path = file.split("/", 2)[0].contains(":") ? "./" + file : file;
            return new URI(file.startsWith("/") ? "file" : null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
