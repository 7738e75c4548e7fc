package org.dealgate.approval;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the mailed link: whoever holds it may decide the one request that it is bound to, once. */
@Service
class LinkDecisions {

    private final ApprovalLinks links;
    private final ApprovalTable requests;
    private final Deciding deciding;
    private final DecisionRules rules;
    private final StepUp stepUp;
    private final OneTimeCodes codes;
    private final Deals deals;
    private final DealAccess access;
    private final People people;
    private final Clock clock;

    LinkDecisions(
            ApprovalLinks links,
            ApprovalTable requests,
            Deciding deciding,
            DecisionRules rules,
            StepUp stepUp,
            OneTimeCodes codes,
            Deals deals,
            DealAccess access,
            People people,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.deciding = deciding;
        this.rules = rules;
        this.stepUp = stepUp;
        this.codes = codes;
        this.deals = deals;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Looks, and changes nothing.
     *
     * @throws Refusal not found for an unknown token, not allowed where somebody else is signed in, gone where it is dead
     */
    @Transactional(readOnly = true)
    ApprovalRequest look(String token) {
        ApprovalLink link = known(token);
        requireNobodyElse(link);
        ApprovalRequest request = request(link);
        requireLive(link, request);
        return request;
    }

    /** What changed in the terms since the mail was sent, for a link that died of it and of nothing else. */
    @Transactional(readOnly = true)
    List<TermsChange> changesSince(String token, Locale language) {
        ApprovalLink link = known(token);
        ApprovalRequest request = request(link);
        List<TermsChange> difference = rules.difference(request, language);
        boolean changed =
                Recall.TERMS_CHANGED.equals(request.revokedWhy()) || request.isOpen() && !difference.isEmpty();
        return changed && clock.instant().isBefore(link.expiresAt()) && isActive(link) ? difference : List.of();
    }

    /** Whether the link alone does not decide, as nobody is signed in. */
    @Transactional(readOnly = true)
    boolean asksForCode(ApprovalRequest request) {
        return stepUp.asksForCode(deals.get(request.dealNumber()), CurrentActor.get());
    }

    /**
     * Mails a code to the person to whom the link was sent, where one is needed.
     *
     * @throws Refusal too many, as well as from {@link #look}
     */
    @Transactional
    void sendCode(String token) {
        ApprovalLink seen = known(token);
        ApprovalRequest asked = request(seen);
        Actor door = CurrentActor.get();
        Deal deal = deals.lock(asked.dealNumber());
        ApprovalRequest request = requests.find(asked.id()).orElse(asked);
        CurrentActor.as(new Actor(door.id(), Channel.MAIL_LINK), () -> {
            try {
                requireNobodyElse(seen);
                requireLive(known(token), request);
                if (stepUp.asksForCode(deal, door)) {
                    codes.send(token, request);
                }
            } catch (Refusal refusal) {
                deciding.refused(request, null, refusal);
                throw refusal;
            }
        });
    }

    /** Decides as the person to whom the link was sent. */
    @Transactional(noRollbackFor = WrongCode.class)
    ApprovalRequest decide(String token, @Nullable String code, Ballot ballot) {
        ApprovalLink seen = known(token);
        ApprovalRequest asked = request(seen);
        Actor door = CurrentActor.get();
        Actor actor = door.isPerson()
                ? new Actor(door.id(), Channel.MAIL_LINK)
                : new Actor(seen.approver(), Channel.MAIL_LINK);
        return CurrentActor.as(actor, () -> {
            Deal deal = deals.lock(asked.dealNumber());
            ApprovalRequest request = requests.find(asked.id()).orElse(asked);
            try {
                requireNobodyElse(seen);
                requireLive(known(token), request);
            } catch (Refusal refusal) {
                deciding.refused(request, ballot.decision(), refusal);
                throw refusal;
            }
            Proven proven = proven(token, request, deal, door, code, ballot);
            proven.during(() -> deciding.decide(request, ballot));
            return requests.find(asked.id()).orElse(asked);
        });
    }

    /** Whoever does not prove it is recorded as nobody who is known. */
    private Proven proven(
            String token, ApprovalRequest request, Deal deal, Actor door, @Nullable String code, Ballot ballot) {
        return CurrentActor.as(new Actor(door.id(), Channel.MAIL_LINK), () -> {
            try {
                return stepUp.prove(token, request, deal, door, code);
            } catch (Refusal refusal) {
                deciding.refused(request, ballot.decision(), refusal);
                throw refusal;
            }
        });
    }

    private ApprovalLink known(String token) {
        return links.find(token).orElseThrow(() -> Refusal.notFound("approval.link.unknown"));
    }

    private ApprovalRequest request(ApprovalLink link) {
        return requests.find(link.request()).orElseThrow(() -> Refusal.notFound("approval.link.unknown"));
    }

    private static void requireNobodyElse(ApprovalLink link) {
        Actor actor = CurrentActor.get();
        if (actor.isPerson() && !actor.id().equals(link.approver())) {
            throw Refusal.notAllowed("approval.link.somebody-else");
        }
    }

    private void requireLive(ApprovalLink link, ApprovalRequest request) {
        if (!link.isLive(clock.instant())
                || !link.fits(request)
                || !request.isOpen()
                || !isActive(link)
                || !rules.isAddressee(deals.get(request.dealNumber()), request, link.approver())) {
            throw Refusal.because(Kind.GONE, "approval.link.closed");
        }
        access.requireGoesOn(deals.get(request.dealNumber()));
    }

    private boolean isActive(ApprovalLink link) {
        return people.find(link.approver()).filter(Person::active).isPresent();
    }
}
