package org.dealgate.deal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.people.Permission;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is offered: versions that only ever grow in number. */
@Service
@Transactional
public class Terms {

    private final DealRows deals;
    private final DealAccess access;
    private final TermsTable table;
    private final TermsWriting writing;
    private final DocumentTable documents;
    private final ApplicationEventPublisher events;

    Terms(
            DealRows deals,
            DealAccess access,
            TermsTable table,
            TermsWriting writing,
            DocumentTable documents,
            ApplicationEventPublisher events) {
        this.deals = deals;
        this.access = access;
        this.table = table;
        this.writing = writing;
        this.documents = documents;
        this.events = events;
    }

    /**
     * What became of offered terms.
     *
     * @param isNew whether they are a version of their own; false where the present one says the same
     */
    public record Added(TermsVersion terms, boolean isNew) {}

    /** Adds a version, unless the present one says the same; the terms' documents carry over. */
    public Added add(String number, TermsDraft draft) {
        Deal deal = deals.lock(number).orElseThrow(() -> Deals.unknown(number));
        requireOpenTerms(deal);
        requireCurrent(deal, draft.basedOn());
        var problems = new Problems();
        TermsBody body = new TermsRules(problems, false).check(draft, documents.ofTerms(deal));
        problems.refuse();
        return add(deal, body);
    }

    /** A document of the terms was added: the same offer with that document. */
    void addDocuments(Deal deal) {
        requireOpenTerms(deal);
        TermsVersion current =
                table.current(deal.number()).orElseThrow(() -> Refusal.conflict("deal.terms.none-yet", deal.number()));
        add(
                deal,
                new TermsBody(
                        current.currency(),
                        current.delivery(),
                        documents.ofTerms(deal),
                        current.lines(),
                        current.paymentPlan()));
    }

    private Added add(Deal deal, TermsBody body) {
        Optional<TermsVersion> same =
                table.current(deal.number()).filter(now -> now.canonical().equals(body.canonical()));
        if (same.isPresent()) {
            return new Added(same.get(), false);
        }
        TermsVersion next = writing.offer(deal, body);
        deals.flush();
        writing.write(deal, next);
        events.publishEvent(TermsWriting.changed(deal, next));
        return new Added(next, true);
    }

    @Transactional(readOnly = true)
    public Optional<TermsVersion> current(String number) {
        return table.current(number);
    }

    @Transactional(readOnly = true)
    public Optional<TermsVersion> version(String number, int version) {
        return table.version(number, version);
    }

    /** Those of the versions that there are, read at once. */
    @Transactional(readOnly = true)
    public Map<TermsKey, TermsVersion> found(Collection<TermsKey> keys) {
        return keys.isEmpty() ? Map.of() : table.found(keys);
    }

    /** All versions, the oldest first. */
    @Transactional(readOnly = true)
    public List<TermsVersion> versions(String number) {
        return table.versions(number);
    }

    void requireOpenTerms(Deal deal) {
        access.requireChange(deal, Permission.CHANGE_DEAL);
        if (deal.outcome() != null) {
            throw Refusal.conflict("deal.terms.signed", deal.number());
        }
    }

    private static void requireCurrent(Deal deal, @Nullable Integer basedOn) {
        if (basedOn != null && basedOn != deal.termsVersion()) {
            throw Refusal.conflict("deal.terms.changed-meanwhile", basedOn, deal.termsVersion());
        }
    }
}
