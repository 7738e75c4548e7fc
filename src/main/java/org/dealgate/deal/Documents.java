package org.dealgate.deal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** The deals' documents. Nothing is overwritten: the same name again makes the next version. */
@Service
@Transactional
public class Documents {

    private static final int CHUNK = 1 << 20;

    private final DealRows deals;
    private final DealAccess access;
    private final Rights rights;
    private final DocumentTable table;
    private final Terms terms;
    private final DocumentSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            DealRows deals,
            DealAccess access,
            Rights rights,
            DocumentTable table,
            Terms terms,
            DocumentSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.access = access;
        this.rights = rights;
        this.table = table;
        this.terms = terms;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** How large a document may be. */
    public DataSize largest() {
        return settings.maxDocumentSize();
    }

    public Document add(String number, String name, @Nullable String contentType, byte[] content, DocumentKind kind) {
        return add(number, name, contentType, new ByteArrayInputStream(content), kind);
    }

    /**
     * Adds a document; one of the terms makes a new terms version. The newest version of that name being the same already
     * is what a repeated request gets.
     *
     * @param contentType what the sender calls it; not relied upon
     */
    public Document add(
            String number, String name, @Nullable String contentType, InputStream content, DocumentKind kind) {
        Deal deal = deals.lock(number).orElseThrow(() -> Deals.unknown(number));
        access.requireChange(deal, Permission.ADD_DOCUMENT);
        String safe = DocumentRules.name(name);
        DocumentRules.Type type = DocumentRules.type(safe);
        Optional<Document> before = table.latest(deal, safe);
        if (kind == DocumentKind.TERMS
                || before.filter(d -> d.kind() == DocumentKind.TERMS).isPresent()) {
            terms.requireOpenTerms(deal);
        }
        var chunks = new ArrayList<byte[]>();
        Document read = read(
                content, chunks, safe, type, kind, before.map(Document::version).orElse(0) + 1);
        if (before.filter(d -> d.sha256().equals(read.sha256()) && d.kind() == kind)
                .isPresent()) {
            return before.get();
        }
        return insert(deal, read, chunks, before);
    }

    private Document insert(Deal deal, Document read, List<byte[]> chunks, Optional<Document> before) {
        long id = table.insert(deal, read);
        for (int part = 0; part < chunks.size(); part++) {
            table.insertChunk(id, part, chunks.get(part));
        }
        Document added = read.withId(id);
        events.publishEvent(
                new Deal.DocumentAdded(deal.number(), id, added.name(), added.version(), added.kind(), added.sha256()));
        if (added.kind() == DocumentKind.TERMS
                || before.filter(d -> d.kind() == DocumentKind.TERMS).isPresent()) {
            terms.addDocuments(deal);
        }
        return added;
    }

    /** All documents by name, each name's oldest version first. */
    @Transactional(readOnly = true)
    public List<Document> of(String number) {
        return table.of(number);
    }

    @Transactional(readOnly = true)
    public Document get(String number, long id) {
        rights.require(Permission.VIEW_DEALS);
        return table.find(number, id)
                .orElseThrow(() -> Refusal.notFound("deal.document.unknown", number, String.valueOf(id)));
    }

    boolean has(Deal deal, DocumentKind kind) {
        return table.has(deal, kind);
    }

    private Document read(
            InputStream content,
            List<byte[]> chunks,
            String name,
            DocumentRules.Type type,
            DocumentKind kind,
            int version) {
        var hash = TermsBody.sha256();
        long size = 0;
        try {
            byte[] chunk = content.readNBytes(CHUNK);
            DocumentRules.requireMatch(name, type, chunk);
            while (chunk.length > 0) {
                size += chunk.length;
                if (size > settings.maxDocumentSize().toBytes()) {
                    throw Refusal.because(
                            Refusal.Kind.TOO_LARGE,
                            "deal.document.size",
                            settings.maxDocumentSize().toMegabytes());
                }
                hash.update(chunk);
                chunks.add(chunk);
                chunk = content.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Document(
                0,
                name,
                version,
                kind,
                type.contentType(),
                size,
                HexFormat.of().formatHex(hash.digest()),
                CurrentActor.get().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
