package org.dealgate.intake;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealgate.intake.Finding.Kind;
import org.dealgate.intake.ImportRuns.Counted;
import org.dealgate.refusal.Parts;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over REST. */
@RestController
@Tag(name = "Import")
class ImportsApi {

    private static final Set<String> PARTS = Set.of("opportunities", "accounts", "products", "owners", "mapping");

    /** The most rejections one answer carries; the downloadable report has all. */
    private static final int MOST = 10_000;

    /** One finding in words. {@code rows} counts the rows that gave the same warning, {@code row} being the first. */
    record FindingAnswer(
            long row, @Nullable String field, @Nullable String value, String problem, int rows) {}

    /** An import's state and report. */
    record ImportAnswer(
            long id,
            ImportRun.State state,
            int total,
            int done,
            int imported,
            int unchanged,
            int rejected,
            List<FindingAnswer> rejections,
            List<FindingAnswer> warnings) {}

    private final Imports imports;
    private final MessageSource messages;

    ImportsApi(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @PostMapping(path = "/api/deals/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> start(
            @RequestPart(required = false) @Nullable MultipartFile opportunities,
            @RequestPart(required = false) @Nullable MultipartFile accounts,
            @RequestPart(required = false) @Nullable MultipartFile products,
            @RequestPart(required = false) @Nullable MultipartFile owners,
            @RequestPart(required = false) @Nullable MultipartFile mapping,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        imports.requireRight();
        Parts.require(request, PARTS);
        long id = imports.start(files(opportunities, accounts, products, owners, mapping));
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(get(id, locale));
    }

    @GetMapping("/api/imports/{id}")
    ImportAnswer get(@PathVariable long id, Locale locale) {
        ImportRun run = imports.get(id);
        return new ImportAnswer(
                run.id(),
                run.state(),
                run.total(),
                run.done(),
                run.imported(),
                run.unchanged(),
                run.rejected(),
                answers(id, Kind.REJECTION, locale),
                answers(id, Kind.WARNING, locale));
    }

    static ImportFiles files(
            @Nullable MultipartFile opportunities,
            @Nullable MultipartFile accounts,
            @Nullable MultipartFile products,
            @Nullable MultipartFile owners,
            @Nullable MultipartFile mapping)
            throws IOException {
        if (opportunities == null) {
            throw Refusal.invalid("opportunities", "intake.file.missing");
        }
        return new ImportFiles(
                opportunities.getBytes(), bytes(accounts), bytes(products), bytes(owners), bytes(mapping));
    }

    /** A browser sends an empty nameless part for a file that was not chosen. */
    private static byte @Nullable [] bytes(@Nullable MultipartFile part) throws IOException {
        boolean notChosen = part == null
                || (part.isEmpty() && String.valueOf(part.getOriginalFilename()).isEmpty());
        return notChosen ? null : part.getBytes();
    }

    private List<FindingAnswer> answers(long id, Kind kind, Locale locale) {
        return imports.findings(id, kind, MOST).stream()
                .map(counted -> answer(counted, locale))
                .toList();
    }

    private FindingAnswer answer(Counted counted, Locale locale) {
        Finding finding = counted.finding();
        String problem = messages.getMessage(finding.problem(), finding.args().toArray(), finding.problem(), locale);
        return new FindingAnswer(
                finding.row(), finding.field(), finding.value(), String.valueOf(problem), counted.rows());
    }
}
