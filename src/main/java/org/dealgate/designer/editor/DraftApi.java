package org.dealgate.designer.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealgate.designer.draft.Draft;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.lint.FindingView;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.workflow.deployment.Deployments;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What an editor in the browser asks for while somebody edits. */
@RestController
@RequestMapping("/api/designer/drafts/{id}/files/{name}")
class DraftApi {

    private final Drafts drafts;
    private final Deployments deployments;
    private final Rights rights;
    private final MessageSource messages;

    DraftApi(Drafts drafts, Deployments deployments, Rights rights, MessageSource messages) {
        this.drafts = drafts;
        this.deployments = deployments;
        this.rights = rights;
        this.messages = messages;
    }

    record Saved(int version) {}

    /** Saves the file over the version that was edited; 409 where somebody else has saved it since. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Saved save(
            @PathVariable long id,
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam MultipartFile file)
            throws IOException {
        return new Saved(drafts.save(id, name, version, file.getBytes()));
    }

    /** What would be said if the draft were deployed, were the file saved like this. */
    @PostMapping(path = "/findings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<FindingView> check(
            @PathVariable long id, @PathVariable String name, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        rights.require(Permission.DEPLOY_MODELS);
        Draft draft = drafts.get(id);
        var files = new ArrayList<ModelFile>();
        draft.models().stream().filter(other -> !other.name().equals(name)).forEach(files::add);
        files.add(new ModelFile(name, file.getBytes()));
        return deployments.inspect(files, CurrentActor.get().id()).stream()
                .map(finding -> FindingView.of(finding, messages, locale))
                .toList();
    }
}
