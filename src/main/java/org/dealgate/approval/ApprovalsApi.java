package org.dealgate.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dealgate.approval.ApprovalLists.Kind;
import org.dealgate.approval.ApprovalLists.Part;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.deal.Stage;
import org.dealgate.people.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/approvals}: the caller's own approvals. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalsApi {

    private static final int SHOWN = 100;

    /**
     * The beginning of each list.
     *
     * @param delegated asked of those for whom the caller stands in today
     * @param digest whether the caller gets a mail a day
     */
    record Answer(Items waiting, Items delegated, Items decided, boolean digest) {}

    /** @param next for {@code after}, where the list goes on */
    record Items(List<Item> items, @Nullable String next) {}

    record Results(List<BulkDecision.Result> results) {}

    record Daily(boolean daily) {}

    /** @param dueAt when the approver's time is over; null while the request waits for an answer, or is closed */
    record Item(
            String id,
            String deal,
            String title,
            String account,
            int round,
            int level,
            String position,
            String approver,
            int termsVersion,
            String termsFingerprint,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal marginPercent,
            State state,
            @Nullable Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable Decision decision,
            @Nullable String reason,
            @Nullable Stage returnTo,
            @Nullable String onBehalfOf,
            @Nullable Instant decidedAt) {

        static Item of(ApprovalRows.Row row) {
            ApprovalRequest r = row.request();
            return new Item(
                    String.valueOf(r.id()),
                    r.dealNumber(),
                    row.title(),
                    row.account(),
                    r.round(),
                    r.level(),
                    r.position(),
                    r.approver(),
                    r.termsVersion(),
                    r.termsFingerprint(),
                    row.value() == null ? null : row.value().amount(),
                    row.value() == null ? null : row.value().currency(),
                    row.discountPercent(),
                    row.marginPercent(),
                    r.state(),
                    r.askedAt(),
                    row.due(),
                    r.decision(),
                    r.reason(),
                    r.returnTo(),
                    r.onBehalfOf(),
                    r.decidedAt());
        }
    }

    private final Approvals approvals;
    private final ApprovalLists lists;
    private final ApprovalRows rows;
    private final BulkDecision bulk;
    private final Digests digests;

    ApprovalsApi(Approvals approvals, ApprovalLists lists, ApprovalRows rows, BulkDecision bulk, Digests digests) {
        this.approvals = approvals;
        this.lists = lists;
        this.rows = rows;
        this.bulk = bulk;
        this.digests = digests;
    }

    @GetMapping
    Answer mine() {
        return new Answer(
                items(Kind.WAITING, null), items(Kind.DELEGATED, null), items(Kind.DECIDED, null), digests.isChosen());
    }

    /** How one of the lists goes on. */
    @GetMapping(params = "list")
    Items further(@RequestParam Kind list, @RequestParam(required = false) @Nullable Long after) {
        return items(list, after);
    }

    @PostMapping("/{id}/decision")
    Item decide(@PathVariable String id, @RequestBody Entered entered) {
        return items(List.of(approvals.decide(id, entered.ballot()))).get(0);
    }

    @PostMapping("/decisions")
    Results decide(@RequestBody Choice choice, Locale language) {
        return new Results(bulk.decide(choice, language));
    }

    @PutMapping("/digest")
    Daily digest(@RequestBody Daily wanted) {
        digests.choose(wanted.daily());
        return wanted;
    }

    private Items items(Kind kind, @Nullable Long after) {
        Part part = lists.of(kind, CurrentActor.get().id(), after, SHOWN);
        return new Items(items(part.requests()), part.next() == null ? null : String.valueOf(part.next()));
    }

    private List<Item> items(List<ApprovalRequest> requests) {
        return rows.of(requests, CurrentActor.get().id(), Locale.ENGLISH).stream()
                .map(Item::of)
                .toList();
    }
}
