package org.dealgate.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dealgate.intake.Finding.Kind;
import org.dealgate.intake.ImportRuns.Counted;
import org.dealgate.refusal.Parts;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.dealgate.refusal.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** The pages of imports. */
@Controller
@RequestMapping("/imports")
class ImportsPages {

    private static final int SHOWN = 200;
    private static final Set<String> PARTS =
            Set.of("opportunities", "accounts", "products", "owners", "mapping", "_csrf");

    private final Imports imports;
    private final RefusalText words;
    private final MessageSource messages;

    ImportsPages(Imports imports, RefusalText words, MessageSource messages) {
        this.imports = imports;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("runs", imports.newest());
        return "intake/imports";
    }

    @PostMapping
    String start(
            @RequestPart(required = false) @Nullable MultipartFile opportunities,
            @RequestPart(required = false) @Nullable MultipartFile accounts,
            @RequestPart(required = false) @Nullable MultipartFile products,
            @RequestPart(required = false) @Nullable MultipartFile owners,
            @RequestPart(required = false) @Nullable MultipartFile mapping,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        imports.requireRight();
        try {
            Parts.require(request, PARTS);
            long id = imports.start(ImportsApi.files(
                    opportunities == null
                                    || opportunities.isEmpty()
                                            && named(opportunities).isEmpty()
                            ? null
                            : opportunities,
                    accounts,
                    products,
                    owners,
                    mapping));
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", words.of(refusal, locale));
            return list(model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("run", imports.get(id));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("rejections", imports.findings(id, Kind.REJECTION, SHOWN));
        model.addAttribute("warnings", imports.findings(id, Kind.WARNING, SHOWN));
        return "intake/import";
    }

    /** The whole report; a spreadsheet that opens it finds no formula. */
    @GetMapping(path = "/{id}/report.csv")
    void report(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        imports.get(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"");
        response.getWriter().write(Spreadsheet.BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(new PrintWriter(response.getWriter()), CSVFormat.RFC4180)) {
            printer.printRecord("kind", "line", "column", "value", "problem", "rows");
            for (Kind kind : Kind.values()) {
                for (Counted counted : imports.findings(id, kind, Integer.MAX_VALUE)) {
                    Finding f = counted.finding();
                    printer.printRecord(
                            kind,
                            f.row(),
                            Spreadsheet.inert(f.field()),
                            Spreadsheet.inert(f.value()),
                            Spreadsheet.inert(
                                    messages.getMessage(f.problem(), f.args().toArray(), f.problem(), locale)),
                            counted.rows());
                }
            }
        }
    }

    private static String named(MultipartFile part) {
        return String.valueOf(part.getOriginalFilename());
    }
}
