package org.dealgate.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dealgate.calendar.Today;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deals and every change of their state. Whoever changes a deal holds its row until the transaction ends. */
@Service
@Transactional
public class Deals {

    private final DealRows rows;
    private final Opening opening;
    private final DealAccess access;
    private final Rights rights;
    private final People people;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;

    Deals(
            DealRows rows,
            Opening opening,
            DealAccess access,
            Rights rights,
            People people,
            Documents documents,
            ApplicationEventPublisher events,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.opening = opening;
        this.access = access;
        this.rights = rights;
        this.people = people;
        this.documents = documents;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** Opens a deal with its first terms. The account is created where its name is unknown. */
    public Deal open(OpenDeal cmd) {
        rights.require(Permission.OPEN_DEAL);
        return opening.open(cmd);
    }

    /** As {@link #open}, for somebody who designs processes and wants to see one run. */
    public Deal openTrial(OpenDeal cmd) {
        rights.require(Permission.DEPLOY_MODELS);
        return opening.open(cmd);
    }

    /** Brings in a deal that runs in a CRM; prices may be unknown. */
    public Deal openImported(ImportedDeal row) {
        rights.require(Permission.IMPORT_DEALS);
        return opening.openImported(row);
    }

    /** Brings in a deal that has ended elsewhere; no process is started for it. */
    public Deal importFinished(ImportedDeal row) {
        rights.require(Permission.IMPORT_DEALS);
        return opening.importFinished(row, Objects.requireNonNull(row.end(), "end"));
    }

    /** How the deals of these CRM opportunities ended, empty where they still run; unknown opportunities are absent. */
    @Transactional(readOnly = true)
    public Map<String, Optional<Outcome>> outcomesByCrmOpportunity(Collection<String> ids) {
        return rows.outcomesByCrmOpportunity(ids);
    }

    /** @throws Refusal not found */
    @Transactional(readOnly = true)
    public Deal get(String number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    @Transactional(readOnly = true)
    public Optional<Deal> find(String number) {
        return rows.find(number);
    }

    /** The deal, held against others' changes until the transaction ends, and read after theirs. */
    public Deal lock(String number) {
        return rows.lock(number).orElseThrow(() -> unknown(number));
    }

    public void enterStage(String number, Stage next) {
        Deal deal = lock(number);
        access.requireGoesOn(deal);
        Stage from = deal.stage();
        if (deal.finished() || !StageMoves.from(from, deal.outcome()).contains(next)) {
            throw Refusal.conflict("deal.move.illegal", number, from, next);
        }
        deal.enter(next, now());
        publish(new Deal.StageEntered(number, next, from));
    }

    public void withdraw(String number, String reason) {
        Deal deal = lock(number);
        access.requireChange(deal, Permission.WITHDRAW_DEAL);
        var problems = new Problems();
        String why = problems.text("reason", reason, 4000);
        problems.refuse();
        requireEnd(deal, Outcome.WITHDRAWN);
        deal.withdraw(why);
        deal.close(now());
        publish(new Deal.Withdrawn(number, why, deal.stage()));
    }

    /** The customer signed; the contract itself must have been uploaded. */
    public void won(String number, String contractNumber, LocalDate signedOn) {
        Deal deal = lock(number);
        access.requireChange(deal, Permission.CHANGE_DEAL);
        requireEnd(deal, Outcome.WON);
        var problems = new Problems();
        String contract = problems.line("contractNumber", contractNumber, 100);
        DealRules.signedOn(problems, signedOn, today.latest());
        problems.refuse();
        if (!documents.has(deal, DocumentKind.CONTRACT)) {
            throw Refusal.conflict("deal.contract.missing", number);
        }
        deal.end(Ending.won(contract, signedOn));
        publish(new Deal.Won(number, contract, signedOn));
    }

    /** @param competitor who won instead, or that nobody did or it is not known, in words */
    public void lost(String number, @Nullable String reason, @Nullable String competitor) {
        Deal deal = lock(number);
        access.requireChange(deal, Permission.CHANGE_DEAL);
        requireEnd(deal, Outcome.LOST);
        var problems = new Problems();
        String why = problems.text("lostReason", reason, 4000);
        String winner = problems.line("competitor", competitor, 200);
        problems.refuse();
        deal.end(Ending.lost(why, winner));
        deal.close(now());
        publish(new Deal.Lost(number, why, winner));
    }

    /** Service has taken over. */
    public void close(String number) {
        Deal deal = lock(number);
        if (deal.finished() || deal.outcome() != Outcome.WON || deal.stage() != Stage.HANDOVER_TO_SERVICE) {
            throw Refusal.conflict("deal.close.illegal", number);
        }
        deal.close(now());
        publish(new Deal.Closed(number));
    }

    public void changeOwner(String number, String owner, String reason) {
        Deal deal = lock(number);
        access.requireChange(deal, Permission.CHANGE_DEAL);
        var problems = new Problems();
        String why = problems.text("reason", reason, 4000);
        String next = problems.line("owner", owner, 100);
        problems.refuse();
        if (!people.requireActive("owner", next).isIn(Groups.ACCOUNT_MANAGERS)) {
            throw Refusal.invalid("owner", "deal.owner.unfit", next);
        }
        String former = deal.owner();
        if (!former.equals(next)) {
            deal.assign(next, deal.assistant());
            publish(new Deal.OwnerChanged(number, next, former, why));
        }
    }

    /**
     * @param assistant null for nobody
     * @param reason asked of people on the page; null from programs that have changed assistants without one
     */
    public void changeAssistant(String number, @Nullable String assistant, @Nullable String reason) {
        Deal deal = lock(number);
        access.requireChange(deal, Permission.CHANGE_DEAL);
        var problems = new Problems();
        String why = problems.optionalText("reason", reason, 4000);
        problems.refuse();
        if (assistant != null && !people.requireActive("assistant", assistant).isIn(Groups.ACCOUNT_ASSISTANTS)) {
            throw Refusal.invalid("assistant", "deal.assistant.unfit", assistant);
        }
        String former = deal.assistant();
        if (!Objects.equals(former, assistant)) {
            deal.assign(deal.owner(), assistant);
            publish(new Deal.AssistantChanged(number, assistant, former, why));
        }
    }

    public void describe(String number, String title, @Nullable LocalDate expectedClose) {
        Deal deal = lock(number);
        access.requireChange(deal, Permission.CHANGE_DEAL);
        var problems = new Problems();
        String given = problems.line("title", title, 200);
        DealRules.expectedClose(problems, expectedClose);
        problems.refuse();
        deal.describe(given, expectedClose);
        publish(new Deal.Described(number, given, expectedClose));
    }

    /** How and by when we get to whoever releases the money; null where there is no plan any more. */
    public void planEconomicBuyer(String number, @Nullable EconomicBuyerPlan plan) {
        Deal deal = lock(number);
        access.requireChange(deal, Permission.MAP_STAKEHOLDERS);
        if (plan != null) {
            DealRules.check(plan);
        }
        deal.plan(plan);
        publish(new Deal.EconomicBuyerPlanned(
                number, plan == null ? null : plan.until(), plan == null ? null : plan.text()));
    }

    static Refusal unknown(String number) {
        return Refusal.notFound("deal.unknown", number);
    }

    private void requireEnd(Deal deal, Outcome outcome) {
        if (outcome != Outcome.WITHDRAWN) {
            access.requireGoesOn(deal);
        }
        if (!StageMoves.ends(deal.stage(), deal.outcome()).contains(outcome)) {
            throw Refusal.conflict("deal.end.illegal." + outcome, deal.number());
        }
    }

    private void publish(Object event) {
        rows.flush();
        events.publishEvent(event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
