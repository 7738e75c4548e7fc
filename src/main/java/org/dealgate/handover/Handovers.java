package org.dealgate.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a won deal to service: the owner prepares the pack, a service manager accepts it or returns it with a reason, and
 * every round is kept. Accepting records it; the deal is closed where its process ends.
 */
@Service
@Transactional
public class Handovers {

    private static final int LONGEST_TEXT = 4000;

    private final HandoverTable table;
    private final HandoverRules rules;
    private final Deals deals;
    private final DealAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            HandoverTable table,
            HandoverRules rules,
            Deals deals,
            DealAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.deals = deals;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Puts the pack together, or after a return a new one. */
    public HandoverPack prepare(String dealNumber, HandoverDraft draft) {
        Deal deal = inHandover(dealNumber);
        access.requireChange(deal, Permission.CHANGE_DEAL);
        List<HandoverPack> rounds = table.of(dealNumber);
        if (!rounds.isEmpty() && last(rounds).state() != PackState.RETURNED) {
            throw Refusal.conflict("handover.already-prepared", dealNumber);
        }
        HandoverPack pack = rules.prepared(deal, draft, rounds.size() + 1, now());
        table.insert(pack);
        events.publishEvent(new HandoverPack.Prepared(pack));
        return pack;
    }

    public HandoverPack accept(String dealNumber, @Nullable String note) {
        HandoverPack pack = awaitingAnswer(dealNumber);
        var problems = new Problems();
        String said = problems.optionalText("note", note, LONGEST_TEXT);
        problems.refuse();
        HandoverPack accepted = answer(pack, PackState.ACCEPTED, said);
        events.publishEvent(new HandoverPack.Accepted(accepted));
        return accepted;
    }

    public HandoverPack returned(String dealNumber, @Nullable String reason) {
        HandoverPack pack = awaitingAnswer(dealNumber);
        var problems = new Problems();
        String why = problems.text("returnReason", reason, LONGEST_TEXT);
        problems.refuse();
        HandoverPack returned = answer(pack, PackState.RETURNED, why);
        events.publishEvent(new HandoverPack.Returned(returned));
        return returned;
    }

    /** Every round, the first one first. */
    @Transactional(readOnly = true)
    public List<HandoverPack> of(String dealNumber) {
        return table.of(dealNumber);
    }

    private HandoverPack awaitingAnswer(String dealNumber) {
        Deal deal = inHandover(dealNumber);
        rules.requireServiceManager(deal);
        List<HandoverPack> rounds = table.of(dealNumber);
        if (rounds.isEmpty() || last(rounds).state() != PackState.PREPARED) {
            throw Refusal.conflict("handover.not-prepared", dealNumber);
        }
        return last(rounds);
    }

    private HandoverPack answer(HandoverPack pack, PackState state, @Nullable String note) {
        HandoverPack answered = pack.answered(state, CurrentActor.get().id(), now(), note);
        table.answer(answered);
        return answered;
    }

    private Deal inHandover(String dealNumber) {
        Deal deal = deals.lock(dealNumber);
        if (deal.finished() || deal.outcome() != Outcome.WON || deal.stage() != Stage.HANDOVER_TO_SERVICE) {
            throw Refusal.conflict("handover.not-in-stage", dealNumber);
        }
        return deal;
    }

    private static HandoverPack last(List<HandoverPack> rounds) {
        return rounds.get(rounds.size() - 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
