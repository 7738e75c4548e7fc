package org.dealgate.designer.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Model files that were sent with a form. */
class UploadedFiles {

    private UploadedFiles() {}

    /** A browser sends an empty nameless part where no file was chosen. */
    static List<ModelFile> of(@Nullable List<MultipartFile> parts) throws IOException {
        var files = new ArrayList<ModelFile>();
        for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
            String name = String.valueOf(part.getOriginalFilename());
            if (!(part.isEmpty() && name.isEmpty())) {
                files.add(new ModelFile(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1), part.getBytes()));
            }
        }
        return files;
    }
}
