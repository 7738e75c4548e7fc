package org.dealgate.dealroom.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dealgate.deal.Document;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Documents;
import org.dealgate.deal.Downloads;
import org.dealgate.dealroom.page.Input;
import org.dealgate.refusal.Parts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes and hands out a deal's documents. */
@Controller
class DocumentActions {

    private static final Set<String> PARTS = Set.of("file", "kind", "_csrf");

    private final Documents documents;
    private final Downloads downloads;
    private final Acting acting;

    DocumentActions(Documents documents, Downloads downloads, Acting acting) {
        this.documents = documents;
        this.downloads = downloads;
        this.acting = acting;
    }

    @PostMapping("/deals/{number}/documents")
    ModelAndView add(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return acting.act(number, "documents", "document", sent, "dealroom.done.document", () -> {
            Parts.require(request, PARTS);
            Input input = new Input(sent);
            DocumentKind kind = input.required("kind", input.choice("kind", DocumentKind.class), DocumentKind.OTHER);
            if (file.isEmpty()) {
                input.wrong("file", "dealroom.input.file");
            }
            input.check();
            try (var content = file.getInputStream()) {
                documents.add(number, String.valueOf(file.getOriginalFilename()), file.getContentType(), content, kind);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Always as a download: nothing that somebody uploaded is opened as a page of ours. */
    @GetMapping("/deals/{number}/documents/{id}")
    void download(@PathVariable String number, @PathVariable long id, HttpServletResponse response) throws IOException {
        Document document = documents.get(number, id);
        response.setContentType(document.contentType());
        response.setContentLengthLong(document.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        downloads.write(document, response.getOutputStream());
    }
}
