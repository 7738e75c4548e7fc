package org.dealgate.designer.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.dealgate.designer.draft.DeployedModel;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.draft.ModelCatalogue;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Parts;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of a draft's page do; what is refused is said on the page. */
@Controller
@RequestMapping("/designer/drafts/{id}")
class DraftActions {

    private static final Set<String> PARTS = Set.of("file", "_csrf");

    private final Drafts drafts;
    private final ModelCatalogue deployed;
    private final Rights rights;
    private final RefusalText words;

    DraftActions(Drafts drafts, ModelCatalogue deployed, Rights rights, RefusalText words) {
        this.drafts = drafts;
        this.deployed = deployed;
        this.rights = rights;
        this.words = words;
    }

    private interface Work {
        void run() throws IOException;
    }

    @PostMapping("/rename")
    String rename(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String name,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        return then(id, locale, flash, () -> drafts.rename(id, name));
    }

    @PostMapping("/upload")
    String upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        return then(id, locale, flash, () -> {
            Parts.require(request, PARTS);
            if (file == null || String.valueOf(file.getOriginalFilename()).isEmpty()) {
                throw Refusal.invalid("file", "designer.file.missing");
            }
            drafts.upload(id, String.valueOf(file.getOriginalFilename()), file.getBytes());
        });
    }

    /** @param model for instance {@code decisions/approval-matrix}; its newest version is taken */
    @PostMapping("/add")
    String add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        return then(id, locale, flash, () -> drafts.add(id, newest(model)));
    }

    @PostMapping("/files/{name}/remove")
    String remove(@PathVariable long id, @PathVariable String name, Locale locale, RedirectAttributes flash)
            throws IOException {
        return then(id, locale, flash, () -> drafts.remove(id, name));
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id) {
        drafts.discard(id);
        return "redirect:/designer";
    }

    private DeployedModel newest(String address) {
        int slash = address.indexOf('/');
        Folder folder = Folder.at(address.substring(0, Math.max(0, slash)));
        return deployed.newest(folder.kind(), address.substring(slash + 1))
                .orElseThrow(() -> Refusal.notFound("designer.model.unknown"));
    }

    private String then(long id, Locale locale, RedirectAttributes flash, Work work) throws IOException {
        rights.require(Permission.DEPLOY_MODELS);
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.NOT_FOUND || refusal.kind() == Kind.NOT_ALLOWED) {
                throw refusal;
            }
            flash.addFlashAttribute("problem", words.of(refusal, locale));
        }
        return "redirect:/designer/drafts/" + id;
    }
}
