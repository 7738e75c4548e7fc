package org.dealgate.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.deal.Stage;
import org.dealgate.people.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/approvals}: the caller's own approvals. */
@RestController
@RequestMapping("/api/approvals")
class ApprovalsApi {

    /** @param items the open ones first, then the latest decided */
    record Answer(List<Item> items) {}

    record Item(
            String id,
            String deal,
            String title,
            String account,
            int round,
            int level,
            String position,
            int termsVersion,
            String termsFingerprint,
            State state,
            @Nullable Instant askedAt,
            @Nullable Decision decision,
            @Nullable String reason,
            @Nullable Stage returnTo,
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
                    r.termsVersion(),
                    r.termsFingerprint(),
                    r.state(),
                    r.askedAt(),
                    r.decision(),
                    r.reason(),
                    r.returnTo(),
                    r.decidedAt());
        }
    }

    private final Approvals approvals;
    private final ApprovalRows rows;

    ApprovalsApi(Approvals approvals, ApprovalRows rows) {
        this.approvals = approvals;
        this.rows = rows;
    }

    @GetMapping
    Answer mine() {
        String me = CurrentActor.get().id();
        var all = new ArrayList<>(approvals.openFor(me));
        all.addAll(approvals.decidedBy(me));
        return new Answer(rows.of(all, Locale.ENGLISH).stream().map(Item::of).toList());
    }

    @PostMapping("/{id}/decision")
    Item decide(@PathVariable String id, @RequestBody Entered entered) {
        ApprovalRequest decided = approvals.decide(id, entered.ballot());
        return rows.of(List.of(decided), Locale.ENGLISH).stream()
                .map(Item::of)
                .findFirst()
                .orElseThrow();
    }
}
