package org.dealgate.dealroom.room;

import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Documents;
import org.dealgate.people.Permission;
import org.springframework.stereotype.Component;

/** The deal's papers. */
@Component
class DocumentsPanel implements Panel {

    private final Documents documents;
    private final DealAccess access;

    DocumentsPanel(Documents documents, DealAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @Override
    public void show(Showing showing) {
        showing.with("documents", documents.of(showing.deal().number()))
                .with("largest", documents.largest())
                .form("document", showing.may(access, Permission.ADD_DOCUMENT));
    }
}
