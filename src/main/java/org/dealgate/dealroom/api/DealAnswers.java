package org.dealgate.dealroom.api;

import java.util.Optional;
import org.dealgate.approval.ApprovalDetails;
import org.dealgate.blocker.BlockerView;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.dealroom.api.DealAnswer.Amount;
import org.dealgate.dealroom.api.DealAnswer.TaskAnswer;
import org.dealgate.dealroom.rework.ReworkList;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.stakeholder.Stakeholders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts one deal's answer together with a fixed number of queries. */
@Component
class DealAnswers {

    private final Deals deals;
    private final Terms terms;
    private final Stakeholders stakeholders;
    private final Blockers blockers;
    private final ApprovalDetails approvals;
    private final OpenTasks tasks;
    private final ReworkList rework;
    private final Rights rights;

    DealAnswers(
            Deals deals,
            Terms terms,
            Stakeholders stakeholders,
            Blockers blockers,
            ApprovalDetails approvals,
            OpenTasks tasks,
            ReworkList rework,
            Rights rights) {
        this.deals = deals;
        this.terms = terms;
        this.stakeholders = stakeholders;
        this.blockers = blockers;
        this.approvals = approvals;
        this.tasks = tasks;
        this.rework = rework;
        this.rights = rights;
    }

    @Transactional(readOnly = true)
    public DealAnswer of(String number) {
        rights.require(Permission.VIEW_DEALS);
        Deal deal = deals.get(number);
        Optional<TermsVersion> current = terms.current(number);
        return new DealAnswer(
                deal.number(),
                deal.title(),
                deal.account().name(),
                deal.stage(),
                deal.stageSince(),
                deal.hold().orElse(null),
                deal.returned().orElse(null),
                rework.of(deal),
                deal.outcome(),
                deal.ending().outcomeReason(),
                deal.ending().competitor(),
                deal.owner(),
                deal.assistant(),
                deal.crm().crmOwner(),
                deal.crm().crmOpportunityId(),
                deal.expectedClose(),
                current.flatMap(TermsVersion::value).map(Amount::of).orElse(null),
                current.flatMap(TermsVersion::discountPercent).orElse(null),
                current.flatMap(TermsVersion::marginPercent).orElse(null),
                current.map(TermsVersion::version).orElse(null),
                current.map(TermsVersion::fingerprint).orElse(null),
                stakeholders.of(number),
                blockers.of(number).stream().map(BlockerView::of).toList(),
                approvals.of(number).stream().map(ApprovalAnswer::of).toList(),
                tasks.of(number).stream().map(TaskAnswer::of).toList(),
                deal.openedAt(),
                deal.closedAt());
    }
}
