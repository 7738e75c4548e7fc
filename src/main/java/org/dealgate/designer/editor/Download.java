package org.dealgate.designer.editor;

import java.nio.charset.StandardCharsets;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A model as it is, always to be saved and never to be shown, whatever is in it. */
final class Download {

    private Download() {}

    /** @param version what an editor says it started from when it saves; the answer's ETag */
    static ResponseEntity<byte[]> of(ModelFile file, int version) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag(String.valueOf(version))
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }
}
