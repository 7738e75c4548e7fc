package org.dealgate.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to which deal, when, through which door and on whose behalf. */
@Service
public class AuditTrail {

    private final AuditTable table;
    private final RefusedAttempts attempts;
    private final Rights rights;
    private final Clock clock;

    AuditTrail(AuditTable table, RefusedAttempts attempts, Rights rights, Clock clock) {
        this.table = table;
        this.attempts = attempts;
        this.rights = rights;
        this.clock = clock;
    }

    /** A deal's entries, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String dealNumber) {
        rights.require(Permission.VIEW_DEALS);
        return table.of(dealNumber);
    }

    /** The entries of a chain that belongs to no deal, oldest first: {@code people}, {@code accounts}, {@code authority}, … */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofChain(String chain) {
        rights.require(Permission.READ_TRAIL);
        return table.of(chain).stream()
                .filter(entry -> entry.dealNumber() == null)
                .toList();
    }

    /**
     * Records that the current actor tried something and was refused. The entry outlives the roll-back of the running
     * transaction: it is written after that has ended.
     *
     * @param what what was tried, in the words of the events, for instance {@code Approval.Decide}
     */
    public void refused(String dealNumber, String what, Map<String, Object> details) {
        attempts.add(
                new Draft(dealNumber, dealNumber, clock.instant(), CurrentActor.get(), "Refused." + what, details));
    }

    /** Recomputes a deal's chain and names the first entry that does not fit. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(String dealNumber) {
        rights.require(Permission.VIEW_DEALS);
        return Chain.verify(
                dealNumber, table.of(dealNumber), table.head(dealNumber).orElse(Head.NONE));
    }
}
