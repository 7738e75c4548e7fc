package org.dealgate.designer.editor;

import java.util.List;
import org.dealgate.designer.draft.DeployedModel;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.draft.ModelCatalogue;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /designer/processes/{key}} and the like: a deployed model with its versions, to be looked at. */
@Controller
@RequestMapping("/designer/{folder}/{key}")
class ModelPage {

    private final ModelCatalogue deployed;
    private final Drafts drafts;
    private final Rights rights;

    ModelPage(ModelCatalogue deployed, Drafts drafts, Rights rights) {
        this.deployed = deployed;
        this.drafts = drafts;
        this.rights = rights;
    }

    @GetMapping
    String show(
            @PathVariable String folder,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        Folder kind = Folder.at(folder);
        List<DeployedModel> versions = versions(kind, key);
        DeployedModel shown = version == null ? versions.get(0) : at(versions, version);
        model.addAttribute("folder", kind);
        model.addAttribute("versions", versions);
        model.addAttribute("model", shown);
        model.addAttribute(
                "drafts",
                drafts.newest().stream()
                        .filter(d -> d.files().contains(shown.fileName()))
                        .toList());
        model.addAttribute("writes", rights.may(Permission.DEPLOY_MODELS));
        return "designer/model";
    }

    @GetMapping("/{version}/file")
    ResponseEntity<byte[]> file(@PathVariable String folder, @PathVariable String key, @PathVariable int version) {
        return Download.of(deployed.file(at(versions(Folder.at(folder), key), version)), version);
    }

    @PostMapping("/{version}/edit")
    String edit(@PathVariable String folder, @PathVariable String key, @PathVariable int version) {
        rights.require(Permission.DEPLOY_MODELS);
        DeployedModel model = at(versions(Folder.at(folder), key), version);
        return "redirect:/designer/drafts/" + drafts.start(model);
    }

    private List<DeployedModel> versions(Folder folder, String key) {
        List<DeployedModel> versions = deployed.versions(folder.kind(), key);
        if (versions.isEmpty()) {
            throw Refusal.notFound("designer.model.unknown");
        }
        return versions;
    }

    private static DeployedModel at(List<DeployedModel> versions, int version) {
        return versions.stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("designer.version.unknown", version));
    }
}
