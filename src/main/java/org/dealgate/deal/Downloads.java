package org.dealgate.deal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.springframework.stereotype.Service;

/**
 * Hands out what is in documents. Without a transaction of its own: somebody who takes hours to receive a document holds
 * no connection to the database meanwhile.
 */
@Service
public class Downloads {

    private final Rights rights;
    private final DocumentTable table;

    Downloads(Rights rights, DocumentTable table) {
        this.rights = rights;
        this.table = table;
    }

    /** Writes the document's content, a piece at a time; to be called outside of any transaction. */
    public void write(Document document, OutputStream target) throws IOException {
        rights.require(Permission.VIEW_DEALS);
        int part = 0;
        Optional<byte[]> chunk = table.chunk(document.id(), part);
        while (chunk.isPresent()) {
            target.write(chunk.get());
            part++;
            chunk = table.chunk(document.id(), part);
        }
    }
}
