package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dealgate.approval.ApprovalPreview.Approver;
import org.dealgate.approval.ApprovalPreview.Input;
import org.dealgate.approval.ApprovalPreview.Level;
import org.dealgate.approval.ApprovalPreview.SplitDeal;
import org.dealgate.approval.ApprovalPreview.Standing;
import org.dealgate.approval.ApprovalPreview.Vacancy;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.money.Money;
import org.dealgate.money.Rates;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Looks ahead: who would have to approve a deal as it is now. */
@Service
public class ApprovalPreviews {

    private final Deals deals;
    private final People people;
    private final Rights rights;
    private final Rates rates;
    private final SplitCheck split;
    private final RoundPlanning planning;
    private final TransactionOperations transactions;

    ApprovalPreviews(
            Deals deals,
            People people,
            Rights rights,
            Rates rates,
            SplitCheck split,
            RoundPlanning planning,
            TransactionOperations transactions) {
        this.deals = deals;
        this.people = people;
        this.rights = rights;
        this.rates = rates;
        this.split = split;
        this.planning = planning;
        this.transactions = transactions;
    }

    /**
     * For everybody who may see deals. Not to be called within a transaction.
     *
     * @throws Refusal conflict where the deal is finished, or has no terms or no process
     */
    public ApprovalPreview of(String dealNumber) {
        rights.require(Permission.VIEW_DEALS);
        return Objects.requireNonNull(transactions.execute(transaction -> {
            // the engine keeps a record of every decision it evaluates; nothing was decided here
            transaction.setRollbackOnly();
            Deal deal = deals.get(dealNumber);
            if (deal.finished()) {
                throw Refusal.conflict("deal.finished", dealNumber);
            }
            return preview(deal, planning.draft(deal));
        }));
    }

    private ApprovalPreview preview(Deal deal, RoundPlanning.Draft draft) {
        Assignment assignment = draft.assignment();
        Names names = Names.of(people, assignment.planned().stream().map(PlannedApproval::approver));
        return new ApprovalPreview(
                deal.number(),
                draft.offered().version(),
                draft.offered().fingerprint(),
                draft.demand().matrixVersion(),
                input(draft.input(), split.of(deal)),
                assignment.levels().stream()
                        .map(level -> level(level, assignment, names))
                        .toList(),
                assignment.gaps().isEmpty());
    }

    private Input input(MatrixInput input, SplitCheck.Finding group) {
        return new Input(
                rates.baseCurrency(),
                amount(input.value()),
                input.discountPercent(),
                input.marginPercent(),
                input.longestPaymentDays(),
                input.risk(),
                input.accountTier(),
                input.region(),
                amount(input.exposure()),
                input.splitSuspected(),
                amount(group.limit()),
                group.alike().stream()
                        .map(other -> new SplitDeal(
                                other.number(), other.title(), other.account(), amount(other.valueBase())))
                        .toList());
    }

    /** With the decimals of its currency. */
    private @Nullable BigDecimal amount(@Nullable BigDecimal inBase) {
        return inBase == null ? null : new Money(inBase, rates.baseCurrency()).amount();
    }

    private static Level level(RoundLevel level, Assignment assignment, Names names) {
        List<Approver> approvers = assignment.planned().stream()
                .filter(one -> one.demanded().level() == level.number())
                .map(one -> approver(one, names))
                .toList();
        List<Vacancy> gaps = assignment.gaps().stream()
                .filter(gap -> gap.level() == level.number())
                .map(gap -> new Vacancy(gap.position(), gap.rule()))
                .toList();
        return new Level(
                level.number(),
                level.needed(),
                assignment.demandedAt(level.number()),
                level.rule().sequential(),
                level.rule().serviceHours(),
                level.rule().rejectionEnds(),
                level.rule().escalateTo(),
                approvers,
                gaps);
    }

    private static Approver approver(PlannedApproval one, Names names) {
        Addition addition = one.addition();
        return new Approver(
                one.step(),
                one.demanded().position(),
                one.approver(),
                names.of(one.approver()),
                one.demanded().ruleId(),
                addition == null ? null : addition.addedBy(),
                addition == null ? null : addition.reason(),
                one.standing() == null ? null : standing(one.standing()));
    }

    private static Standing standing(StandingApproval standing) {
        ApprovalRequest approved = standing.approved();
        return new Standing(approved.id(), approved.decidedBy(), approved.decidedAt(), StandsWhy.of(standing));
    }
}
