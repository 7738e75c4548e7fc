package org.dealgate.deal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Parts;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/deals/{number}/documents")
class DocumentsController {

    private static final Set<String> PARTS = Set.of("file", "kind");

    private final Deals deals;
    private final Documents documents;
    private final Downloads downloads;
    private final Rights rights;

    DocumentsController(Deals deals, Documents documents, Downloads downloads, Rights rights) {
        this.deals = deals;
        this.documents = documents;
        this.downloads = downloads;
        this.rights = rights;
    }

    @GetMapping
    List<Document> list(@PathVariable String number) {
        rights.require(Permission.VIEW_DEALS);
        return documents.of(deals.get(number).number());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Document> add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "OTHER") String kind,
            HttpServletRequest request)
            throws IOException {
        Parts.require(request, PARTS);
        if (file == null) {
            throw Refusal.invalid("file", "deal.document.missing");
        }
        try (InputStream content = file.getInputStream()) {
            Document added = documents.add(
                    number, String.valueOf(file.getOriginalFilename()), file.getContentType(), content, kind(kind));
            return ResponseEntity.created(URI.create("/api/deals/" + number + "/documents/" + added.id()))
                    .body(added);
        }
    }

    /** The content, always to be saved and never to be shown, whatever it is. */
    @GetMapping("/{id}")
    void download(@PathVariable String number, @PathVariable long id, HttpServletResponse response) throws IOException {
        Document document = documents.get(number, id);
        response.setContentType(document.contentType());
        response.setContentLengthLong(document.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.ETAG, '"' + document.sha256() + '"');
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        downloads.write(document, response.getOutputStream());
    }

    private static DocumentKind kind(String given) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "deal.document.kind"));
    }
}
