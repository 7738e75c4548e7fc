package org.dealgate.designer.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a decision is expected to say, and whether it does. */
@RestController
@RequestMapping("/api/designer/decisions/{key}")
class CasesApi {

    private final DecisionCases cases;
    private final CaseProposal proposal;
    private final CaseRuns runs;
    private final Rights rights;

    CasesApi(DecisionCases cases, CaseProposal proposal, CaseRuns runs, Rights rights) {
        this.cases = cases;
        this.proposal = proposal;
        this.runs = runs;
        this.rights = rights;
    }

    /** A table of cases as it is sent; what is left out is empty. */
    record Sent(
            @Nullable Integer version,
            @Nullable List<String> inputs,
            @Nullable List<String> outputs,
            @Nullable List<Row> cases) {

        CaseTable table() {
            return new CaseTable(
                    given(inputs),
                    given(outputs),
                    Objects.requireNonNullElse(cases, List.<Row>of()).stream()
                            .map(Row::read)
                            .toList());
        }
    }

    record Row(
            @Nullable String name,
            @Nullable List<String> inputs,
            @Nullable String expected) {

        CaseTable.Case read() {
            return new CaseTable.Case(
                    Objects.requireNonNullElse(name, ""), given(inputs), Objects.requireNonNullElse(expected, ""));
        }
    }

    record Saved(int version) {}

    record Run(long passed, long failed, List<Outcome> cases) {}

    record Outcome(
            String name,
            boolean passed,
            String expected,
            @Nullable String actual,
            @Nullable String failure) {}

    /** Those that were saved, else those to begin with. */
    @GetMapping("/cases")
    VersionedCases get(@PathVariable String key, @RequestParam(required = false) @Nullable Long draft) {
        return cases.of(key).orElseGet(() -> new VersionedCases(0, proposal.of(key, draft)));
    }

    @PutMapping("/cases")
    Saved save(@PathVariable String key, @RequestBody Sent sent) {
        return new Saved(cases.save(key, sent.version() == null ? 0 : sent.version(), sent.table()));
    }

    @GetMapping("/cases.csv")
    ResponseEntity<String> csv(@PathVariable String key) {
        VersionedCases saved = cases.of(key).orElseThrow(() -> Refusal.notFound("designer.cases.absent"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(CaseCsv.write(saved.table()));
    }

    /** Reads a CSV file; nothing is saved. */
    @PostMapping(path = "/cases/csv", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CaseTable read(@RequestParam MultipartFile file) throws IOException {
        rights.require(Permission.DEPLOY_MODELS);
        return CaseCsv.read(file.getBytes());
    }

    /** Runs the decision in the file against the cases; neither need be saved. */
    @PostMapping(path = "/runs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Run run(
            @PathVariable String key,
            @RequestParam MultipartFile file,
            @RequestPart(name = "cases", required = false) @Nullable Sent sent)
            throws IOException {
        var dmn = new ModelFile(String.valueOf(file.getOriginalFilename()), file.getBytes());
        DecisionResult result = runs.run(dmn, key, sent == null ? CaseTable.EMPTY : sent.table());
        return new Run(
                result.passed(),
                result.failed(),
                result.cases().stream()
                        .map(c -> new Outcome(c.name(), c.passed(), c.expected(), c.actual(), c.failure()))
                        .toList());
    }

    private static List<String> given(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(cell -> Objects.requireNonNullElse(cell, ""))
                        .toList();
    }
}
