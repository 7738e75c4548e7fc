package org.dealgate.designer.editor;

import java.util.List;
import org.dealgate.designer.draft.DeployedModel;
import org.dealgate.designer.draft.Draft;
import org.dealgate.designer.draft.DraftFile;
import org.dealgate.designer.draft.DraftFile.Base;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.draft.ModelCatalogue;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /designer/drafts/{id}}: a draft, with one of its files in the editor. */
@Controller
@RequestMapping("/designer/drafts/{id}")
class DraftPage {

    private final Drafts drafts;
    private final ModelCatalogue deployed;
    private final Rights rights;

    DraftPage(Drafts drafts, ModelCatalogue deployed, Rights rights) {
        this.drafts = drafts;
        this.deployed = deployed;
        this.rights = rights;
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String file, Model model) {
        Draft draft = drafts.get(id);
        DraftFile shown = draft.file(file).orElse(draft.files().get(0));
        List<DeployedModel> all = deployed.all();
        model.addAttribute("draft", draft);
        model.addAttribute("file", shown);
        model.addAttribute("folder", Folder.of(shown.kind()));
        model.addAttribute("newer", newer(shown, all));
        model.addAttribute("offered", ListedModel.of(all, List.of()));
        model.addAttribute("person", CurrentActor.get().id());
        model.addAttribute("writes", rights.may(Permission.DEPLOY_MODELS));
        return "designer/draft";
    }

    @GetMapping("/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String name) {
        DraftFile file = drafts.get(id).file(name).orElseThrow(() -> Refusal.notFound("designer.file.unknown"));
        return Download.of(file.model(), file.version());
    }

    /** What was deployed since the file was taken from what is deployed. */
    private static @Nullable DeployedModel newer(DraftFile file, List<DeployedModel> all) {
        Base base = file.base();
        return base == null
                ? null
                : all.stream()
                        .filter(m -> m.kind() == file.kind() && m.key().equals(base.key()))
                        .findFirst()
                        .filter(newest -> newest.version() > base.version())
                        .orElse(null);
    }
}
