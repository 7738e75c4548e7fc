package org.dealgate.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns what the matrix demands into people to ask. */
@Component
class RoundPlanning {

    // the engine behind it is built with delegates that call us
    private final ObjectProvider<ApprovalMatrix> matrix;
    private final Terms terms;
    private final People people;
    private final RoundTable rounds;
    private final ApprovalTable requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundPlanning(
            ObjectProvider<ApprovalMatrix> matrix,
            Terms terms,
            People people,
            RoundTable rounds,
            ApprovalTable requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matrix = matrix;
        this.terms = terms;
        this.people = people;
        this.rounds = rounds;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    ApprovalPlan plan(Deal deal) {
        TermsVersion offered =
                terms.current(deal.number()).orElseThrow(() -> Refusal.conflict("approval.no-terms", deal.number()));
        Optional<Round> last = rounds.current(deal.number());
        Set<String> parties = partiesTo(deal);
        List<Asked> asked = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        assign(demanded(deal, offered), standing(last, offered, parties), parties, asked, gaps);

        int number = last.map(Round::number).orElse(0) + 1;
        var round = new Round(deal.number(), number, offered.version(), offered.fingerprint(), gaps, null);
        rounds.insert(round, now());
        List<ApprovalRequest> planned =
                asked.stream().map(one -> insert(round, one)).toList();
        var plan = new ApprovalPlan(deal.number(), number, offered.version(), planned, List.copyOf(gaps));
        events.publishEvent(new ApprovalRequest.Planned(plan));
        return plan;
    }

    private record Asked(
            DemandedApproval demanded,
            String approver,
            @Nullable ApprovalRequest standing) {}

    private ApprovalRequest insert(Round round, Asked one) {
        return one.standing() == null
                ? requests.insert(round, one.demanded(), one.approver())
                : requests.insertStanding(round, one.demanded(), one.standing());
    }

    /** What was approved of the same terms, by position, where the last round ended only because another approver left. */
    private Map<String, ApprovalRequest> standing(Optional<Round> last, TermsVersion offered, Set<String> parties) {
        List<ApprovalRequest> before = last.filter(round -> Recall.APPROVER_CHANGED.equals(round.endedWhy())
                        && offered.fingerprint().equals(round.termsFingerprint()))
                .map(round -> requests.ofRound(round.dealNumber(), round.number()))
                .orElse(List.of());
        if (before.stream().anyMatch(ApprovalRequest::refused)) {
            return Map.of();
        }
        return before.stream()
                .filter(request -> request.decision() == Decision.APPROVE && !parties.contains(request.approver()))
                .collect(Collectors.toMap(ApprovalRequest::position, request -> request));
    }

    /** A position that several rules name is asked once, at the lowest of its levels. */
    private List<DemandedApproval> demanded(Deal deal, TermsVersion offered) {
        var input = new MatrixInput(
                deal.number(),
                deal.valueBase().orElse(null),
                offered.discountPercent().orElse(null),
                offered.marginPercent().orElse(null),
                offered.longestPaymentDays().isPresent()
                        ? offered.longestPaymentDays().getAsInt()
                        : null);
        var positions = new HashSet<String>();
        var demanded = matrix.getObject().demanded(input).stream()
                .sorted(Comparator.comparingInt(DemandedApproval::level))
                .filter(d -> positions.add(d.position()))
                .toList();
        if (demanded.isEmpty()) {
            throw Refusal.conflict("approval.matrix-empty", deal.number());
        }
        return demanded;
    }

    private void assign(
            List<DemandedApproval> demanded,
            Map<String, ApprovalRequest> standing,
            Set<String> parties,
            List<Asked> asked,
            List<Gap> gaps) {
        var taken = new HashSet<>(parties);
        standing.values().forEach(approved -> taken.add(approved.approver()));
        for (DemandedApproval one : demanded) {
            ApprovalRequest approved = standing.get(one.position());
            if (approved != null) {
                asked.add(new Asked(one, approved.approver(), approved));
                continue;
            }
            Optional<Person> approver = people.holding(one.position()).stream()
                    .filter(p -> DecisionRules.mayApproveAs(p, one.position()) && !taken.contains(p.id()))
                    .min(Comparator.comparing(Person::id));
            if (approver.isPresent()) {
                taken.add(approver.get().id());
                asked.add(new Asked(one, approver.get().id(), null));
            } else {
                gaps.add(new Gap(one.level(), one.position(), one.ruleId()));
            }
        }
    }

    /** Who works on the deal and may not approve it. */
    static Set<String> partiesTo(Deal deal) {
        return Stream.of(deal.owner(), deal.assistant(), deal.openedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
