package org.dealgate.designer.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealgate.designer.draft.DraftSummary;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.draft.ModelCatalogue;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Parts;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /designer}: every process, decision and form that is deployed, and every draft. */
@Controller
class DesignerPage {

    private static final Set<String> PARTS = Set.of("name", "file", "_csrf");

    private final ModelCatalogue deployed;
    private final Drafts drafts;
    private final Rights rights;
    private final RefusalText words;

    DesignerPage(ModelCatalogue deployed, Drafts drafts, Rights rights, RefusalText words) {
        this.deployed = deployed;
        this.drafts = drafts;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/designer")
    String list(Model model) {
        List<DraftSummary> newest = drafts.newest();
        model.addAttribute("drafts", newest);
        model.addAttribute("lists", ListedModel.of(deployed.all(), newest));
        model.addAttribute("writes", rights.may(Permission.DEPLOY_MODELS));
        return "designer/list";
    }

    /** A draft of a file that somebody brings. */
    @PostMapping("/designer/drafts")
    String start(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        rights.require(Permission.DEPLOY_MODELS);
        try {
            Parts.require(request, PARTS);
            String fileName = file == null ? "" : String.valueOf(file.getOriginalFilename());
            if (file == null || fileName.isEmpty()) {
                throw Refusal.invalid("file", "designer.file.missing");
            }
            return "redirect:/designer/drafts/" + drafts.start(name, fileName, file.getBytes());
        } catch (Refusal refusal) {
            model.addAttribute("problem", words.of(refusal, locale));
            model.addAttribute("name", name);
            response.setStatus(refusal.kind().status());
            return list(model);
        }
    }
}
