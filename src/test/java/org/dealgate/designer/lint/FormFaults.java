package org.dealgate.designer.lint;

import static org.dealgate.designer.lint.Faults.fault;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong about forms, each in models that are sound but for it. */
final class FormFaults {

    private FormFaults() {}

    static Stream<Arguments> all() {
        return Stream.of(
                fault("variable-unwritten", "check-fit.form", "\"outcome\": \"true\"", ""),
                fault("form-without-id", "check-fit.form", "\"id\": \"check-fit\"", "\"name\": \"check-fit\""),
                fault("form-unused", "rework.form", "\"id\": \"rework\"", "\"id\": \"reworks\""),
                fault("form-too-new", "rework.form", "\"schemaVersion\": 16", "\"schemaVersion\": 18"),
                fault(
                        "form-platform",
                        "rework.form",
                        "\"executionPlatform\": \"Camunda Platform\"",
                        "\"executionPlatform\": \"Camunda Cloud\""),
                fault("form-unknown-type", "check-fit.form", "textarea", "filepicker"),
                fault("form-unknown-type", "check-fit.form", "textarea", "documentPreview"),
                fault("form-answer-refused", "check-fit.form", "\"select\"", "\"taglist\""),
                fault("form-answer-refused", "check-fit.form", "\"select\"", "\"checklist\""),
                fault("form-answer-refused", "check-fit.form", "\"subtype\": \"date\"", "\"subtype\": \"datetime\""),
                fault(
                        "form-answer-refused",
                        "check-fit.form",
                        "\"id\": \"Facts\"",
                        "\"id\": \"Facts\", \"path\": \"facts\""),
                fault("duplicate-id", "check-fit.form", "\"id\": \"Field_months\"", "\"id\": \"Facts\""),
                fault("form-without-components", "rework.form", "\"components\": [", "\"fields\": ["),
                fault(
                        "form-without-components",
                        "check-fit.form",
                        "\"subtype\": \"date\"",
                        "\"subtype\": \"date\", \"components\": \"x\""),
                fault("form-no-component", "check-fit.form", "\"type\": \"textarea\", ", ""),
                fault("form-no-component", "rework.form", "\"components\": [", "\"components\": [ null, "),
                fault("form-no-component", "rework.form", "\"components\": [", "\"components\": [ \"x\", "),
                fault("form-duplicate-key", "check-fit.form", "\"key\": \"until\"", "\"key\": \"months\""),
                fault("form-without-key", "check-fit.form", "\"key\": \"until\",", ""),
                fault("form-key-no-name", "check-fit.form", "\"key\": \"until\"", "\"key\": \"until.when\""),
                fault("form-key-no-name", "check-fit.form", "\"key\": \"until\"", "\"key\": \"un-til\""),
                fault("form-key-no-name", "check-fit.form", "\"key\": \"until\"", "\"key\": \"1st\""),
                fault("form-without-label", "check-fit.form", "\"dateLabel\": \"Until\"", "\"dateLabel\": \" \""),
                fault("form-key-is-fact", "check-fit.form", "\"key\": \"until\"", "\"key\": \"owner\""),
                fault("form-unknown-fact", "check-fit.form", "\"key\": \"account\"", "\"key\": \"acount\""),
                fault(
                        "form-required-but-disabled",
                        "check-fit.form",
                        "\"disabled\": true",
                        "\"disabled\": true, \"validate\": { \"required\": true }"),
                fault("form-without-decimals", "check-fit.form", ", \"decimalDigits\": 0", ""),
                fault("form-unknown-options", "check-fit.form", "\"blockerKinds\"", "\"deal.blockerKinds\""),
                fault("form-without-options", "check-fit.form", ", \"valuesKey\": \"blockerKinds\"", ""),
                fault(
                        "form-limits",
                        "check-fit.form",
                        "\"decimalDigits\": 0",
                        "\"decimalDigits\": 0, \"validate\": { \"min\": 5, \"max\": 4 }"),
                pattern("form-pattern", "["),
                pattern("form-pattern", "a++"),
                pattern("form-pattern", "(?i)yes"),
                pattern("form-pattern", "(yes"),
                pattern("form-pattern", "yes)"),
                pattern("form-pattern", "[z-a]"),
                pattern("form-pattern", "a{2,1}"),
                pattern("form-pattern", "a\\\\"),
                pattern("form-pattern-unchecked", "[^]"),
                pattern("form-pattern-unchecked", "a{"),
                pattern("form-pattern-unchecked", "(?<名>a)"),
                fault("form-feel-malformed", "check-fit.form", "=verdict = ", "=verdict == "),
                fault("form-unknown-name", "check-fit.form", "=verdict = ", "=verdicts = "),
                fault("duplicate-model", "rework.form", "\"rework\",", "\"check-fit\","));
    }

    static Arguments pattern(String rule, String pattern) {
        return fault(
                rule,
                "check-fit.form",
                "\"label\": \"Gaps\",",
                "\"label\": \"Gaps\", \"validate\": { \"pattern\": \"" + pattern + "\" },");
    }
}
