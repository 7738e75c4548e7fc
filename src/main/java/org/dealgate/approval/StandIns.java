package org.dealgate.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.approval.authority.Absences;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.deal.Deal;
import org.dealgate.people.People;
import org.springframework.stereotype.Component;

/** Who may decide in an approver's place at this moment. A delegation is followed once, never passed on. */
@Component
class StandIns {

    private final Delegations delegations;
    private final Absences absences;
    private final People people;
    private final ApprovalTable requests;
    private final Parties parties;

    StandIns(Delegations delegations, Absences absences, People people, ApprovalTable requests, Parties parties) {
        this.delegations = delegations;
        this.absences = absences;
        this.people = people;
        this.requests = requests;
        this.parties = parties;
    }

    /** The first of them who may. */
    Optional<StandIn> of(ApprovalRequest request, Deal deal) {
        return all(request, deal).findFirst();
    }

    /** The person as a stand-in for the request's approver; empty where they are none. */
    Optional<StandIn> as(String person, ApprovalRequest request, Deal deal) {
        return all(request, deal)
                .filter(standIn -> standIn.person().id().equals(person))
                .findFirst();
    }

    /** Whether the approver is away and nobody stands in. */
    boolean nobodyThere(ApprovalRequest request, Deal deal) {
        return absences.isAbsent(request.approver()) && of(request, deal).isEmpty();
    }

    private Stream<StandIn> all(ApprovalRequest request, Deal deal) {
        List<Delegation> inForce = delegations.inForceOf(request.approver());
        if (inForce.isEmpty()) {
            return Stream.empty();
        }
        Set<String> barred = barred(request, deal);
        return inForce.stream()
                .filter(delegation ->
                        !barred.contains(delegation.delegate()) && delegations.covers(delegation, deal.account()))
                .flatMap(delegation ->
                        people.find(delegation.delegate()).map(person -> new StandIn(person, delegation)).stream());
    }

    /** Nobody decides twice in a round, nor on their own deal. */
    private Set<String> barred(ApprovalRequest request, Deal deal) {
        Set<String> barred = requests.ofRound(request.dealNumber(), request.round()).stream()
                .filter(other -> other.id() != request.id() && other.state() != ApprovalRequest.State.REVOKED)
                .flatMap(other -> Stream.ofNullable(other.decidedBy() == null ? other.approver() : other.decidedBy()))
                .collect(Collectors.toSet());
        barred.addAll(parties.to(deal));
        return barred;
    }
}
