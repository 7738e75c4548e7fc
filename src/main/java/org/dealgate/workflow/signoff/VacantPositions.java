package org.dealgate.workflow.signoff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dealgate.approval.ApprovalPlan;
import org.dealgate.approval.Gap;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Blockers for the positions that the matrix names and nobody holds who may approve the deal. */
@Component
class VacantPositions {

    static final String KIND = "approver-missing";

    private final Deals deals;
    private final Blockers blockers;
    private final MessageSource messages;

    VacantPositions(Deals deals, Blockers blockers, MessageSource messages) {
        this.deals = deals;
        this.blockers = blockers;
        this.messages = messages;
    }

    void raise(ApprovalPlan plan) {
        List<String> vacant = plan.gaps().stream().map(Gap::position).toList();
        open(plan.dealNumber()).stream()
                .filter(blocker -> !vacant.contains(blocker.department()))
                .forEach(blocker ->
                        close(blocker, text("workflow.approver.not-needed", String.valueOf(blocker.department()))));
        List<String> known =
                open(plan.dealNumber()).stream().map(Blocker::department).toList();
        vacant.stream()
                .filter(position -> !known.contains(position))
                .forEach(position -> raise(plan.dealNumber(), position));
    }

    /** Closes the blockers of the position, since somebody holds it now; whether they may approve shows in a new round. */
    void filled(String dealNumber, String position, String holder) {
        open(dealNumber).stream()
                .filter(blocker -> Objects.equals(blocker.department(), position))
                .forEach(blocker -> close(blocker, text("workflow.approver.found", holder)));
    }

    private void close(Blocker blocker, String evidence) {
        CurrentActor.as(Actor.SYSTEM, () -> blockers.resolve(blocker.dealNumber(), blocker.id(), evidence));
    }

    private List<Blocker> open(String dealNumber) {
        return blockers.of(dealNumber).stream()
                .filter(Blocker::isOpen)
                .filter(blocker -> KIND.equals(blocker.kind()))
                .toList();
    }

    private void raise(String dealNumber, String position) {
        var draft = new BlockerDraft(
                KIND,
                text("workflow.approver.missing", position),
                null,
                null,
                deals.get(dealNumber).owner(),
                null,
                null,
                position);
        CurrentActor.as(Actor.SYSTEM, () -> blockers.raise(dealNumber, draft));
    }

    private String text(String key, String argument) {
        return messages.getMessage(key, new Object[] {argument}, Locale.ENGLISH);
    }
}
