package org.dealgate.deal;

import java.time.Instant;

/** A document of a deal, without its content. The same name again makes the next version. */
public record Document(
        long id,
        String name,
        int version,
        DocumentKind kind,
        String contentType,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt) {

    Document withId(long id) {
        return new Document(id, name, version, kind, contentType, size, sha256, addedBy, addedAt);
    }
}
