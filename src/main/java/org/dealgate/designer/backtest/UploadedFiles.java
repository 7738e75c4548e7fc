package org.dealgate.designer.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The model files that a form brings, and those of the draft that it names. */
@Component
class UploadedFiles {

    private final Drafts drafts;

    UploadedFiles(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A browser sends an empty nameless part where no file was chosen. */
    List<ModelFile> of(@Nullable List<MultipartFile> parts, @Nullable Long draft) throws IOException {
        var files = new ArrayList<ModelFile>();
        if (draft != null) {
            files.addAll(drafts.get(draft).models());
        }
        for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
            String name = String.valueOf(part.getOriginalFilename());
            if (!(part.isEmpty() && name.isEmpty())) {
                files.add(new ModelFile(name, part.getBytes()).withoutFolders());
            }
        }
        return files;
    }
}
