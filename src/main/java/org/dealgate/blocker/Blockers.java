package org.dealgate.blocker;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is in a deal's way. Every change first locks the deal's row, so that of two people who close the last two blockers
 * at the same moment the second one sees that nothing is left and the gate moves on.
 */
@Service
@Transactional
public class Blockers {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_KEY = 200;

    private final BlockerTable table;
    private final Raising raising;
    private final BlockerRules rules;
    private final BlockerKinds kinds;
    private final Deals deals;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blockers(
            BlockerTable table,
            Raising raising,
            BlockerRules rules,
            BlockerKinds kinds,
            Deals deals,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.raising = raising;
        this.rules = rules;
        this.kinds = kinds;
        this.deals = deals;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** What people may choose from as a blocker's kind. */
    public List<String> kinds() {
        return kinds.offered();
    }

    public Blocker raise(String dealNumber, BlockerDraft draft) {
        rights.require(Permission.RAISE_BLOCKER);
        Deal deal = unfinished(dealNumber);
        Blocker raised = table.insert(raising.of(deal, draft, now()));
        events.publishEvent(new Blocker.Raised(raised));
        return raised;
    }

    /** What the person may do with each of the deal's open blockers; what a page asks before it offers it. */
    public Map<Long, Set<BlockerAction>> allowed(Deal deal, List<Blocker> open, Person person) {
        return open.stream()
                .collect(Collectors.toMap(
                        Blocker::id,
                        blocker -> Arrays.stream(BlockerAction.values())
                                .filter(action -> !deal.finished()
                                        && rules.refusal(action, deal, blocker, person)
                                                .isEmpty())
                                .collect(Collectors.toSet())));
    }

    /** Makes it somebody else's to see to. */
    public void assign(String dealNumber, long id, @Nullable String owner) {
        Blocker blocker = openFor(BlockerAction.ASSIGN, dealNumber, id);
        var problems = new Problems();
        String next = problems.line("owner", owner, 100);
        problems.refuse();
        rules.requireMaySeeTo(next);
        if (!next.equals(blocker.owner())) {
            handOn(blocker, next);
        }
    }

    public void resolve(String dealNumber, long id, @Nullable String evidence) {
        resolve(dealNumber, id, new Evidence(evidence, null, null));
    }

    /** Closes it with what shows that it is gone. */
    public void resolve(String dealNumber, long id, Evidence evidence) {
        Blocker blocker = openFor(BlockerAction.RESOLVE, dealNumber, id);
        var problems = new Problems();
        String shown = problems.text("evidence", evidence.text(), LONGEST_TEXT);
        String task = problems.optionalLine("task", evidence.task(), LONGEST_KEY);
        problems.refuse();
        rules.requireDocument(dealNumber, evidence.document());
        rules.requireCompleted(dealNumber, task);
        Blocker resolved = blocker.closed(
                Closure.resolved(CurrentActor.get().id(), now(), new Evidence(shown, evidence.document(), task)));
        table.update(resolved);
        events.publishEvent(new Blocker.Resolved(resolved));
    }

    /** Closes it although it is not gone: somebody with the authority to do so takes it on themselves. */
    public void waive(String dealNumber, long id, @Nullable String reason) {
        Blocker blocker = openFor(BlockerAction.WAIVE, dealNumber, id);
        var problems = new Problems();
        String why = problems.text("reason", reason, LONGEST_TEXT);
        problems.refuse();
        Blocker waived = blocker.closed(Closure.waived(CurrentActor.get().id(), now(), why));
        table.update(waived);
        events.publishEvent(new Blocker.Waived(waived));
    }

    /** All of a deal's blockers: the open ones first, the most urgent of them on top. */
    @Transactional(readOnly = true)
    public List<Blocker> of(String dealNumber) {
        return table.of(dealNumber);
    }

    @Transactional(readOnly = true)
    public Optional<Blocker> find(String dealNumber, long id) {
        return table.find(dealNumber, id);
    }

    /** @throws Refusal not found */
    @Transactional(readOnly = true)
    public Blocker get(String dealNumber, long id) {
        return find(dealNumber, id)
                .orElseThrow(() -> Refusal.notFound("blocker.unknown", dealNumber, String.valueOf(id)));
    }

    /** The ones that keep the deal from leaving the stage. */
    @Transactional(readOnly = true)
    public List<Blocker> openBlocking(String dealNumber, Stage stage) {
        return table.openBlocking(dealNumber, stage);
    }

    /** What a person has to see to, over all deals. */
    @Transactional(readOnly = true)
    public List<Blocker> openOwnedBy(String person) {
        return table.openOwnedBy(person);
    }

    /** What the rules found goes with the deal to its new owner; what people assigned stays where it is. */
    void followOwner(String dealNumber, String formerOwner, String owner) {
        for (Blocker blocker : table.of(dealNumber)) {
            if (blocker.isOpen() && blocker.isFinding() && blocker.owner().equals(formerOwner)) {
                handOn(blocker, owner);
            }
        }
    }

    /**
     * What somebody raised after the gate had opened, and before the deal was in its next stage, holds that one instead: it
     * would hold nothing any more.
     */
    void followInto(String dealNumber, Stage entered) {
        for (Blocker blocker : table.of(dealNumber)) {
            boolean passed = blocker.stages().stream().allMatch(stage -> stage.compareTo(entered) < 0);
            if (blocker.holds() && !blocker.isFinding() && passed) {
                Blocker moved = blocker.movedTo(entered);
                table.update(moved);
                events.publishEvent(new Blocker.Moved(moved));
            }
        }
    }

    private void handOn(Blocker blocker, String owner) {
        Blocker assigned = blocker.ownedBy(owner);
        table.update(assigned);
        events.publishEvent(new Blocker.Assigned(assigned, blocker.owner()));
    }

    private Deal unfinished(String dealNumber) {
        Deal deal = deals.lock(dealNumber);
        if (deal.finished()) {
            throw Refusal.conflict("blocker.deal-finished", dealNumber);
        }
        return deal;
    }

    private Blocker openFor(BlockerAction action, String dealNumber, long id) {
        if (!rights.may(action.permission)) {
            throw action.withoutRight();
        }
        Deal deal = unfinished(dealNumber);
        Blocker blocker = open(dealNumber, id);
        rules.require(action, deal, blocker);
        return blocker;
    }

    private Blocker open(String dealNumber, long id) {
        Blocker blocker = get(dealNumber, id);
        if (!blocker.isOpen()) {
            throw Refusal.conflict("blocker.closed", BlockerText.sentence(blocker));
        }
        return blocker;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
