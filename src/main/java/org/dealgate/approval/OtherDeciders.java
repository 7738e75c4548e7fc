package org.dealgate.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.ApprovalView.Other;
import org.dealgate.approval.ApprovalView.Tag;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.stereotype.Component;

/** Who else decides in a round, and what they said. */
@Component
class OtherDeciders {

    private final People people;
    private final TermsFacts facts;
    private final FieldNames fields;

    OtherDeciders(People people, TermsFacts facts, FieldNames fields) {
        this.people = people;
        this.facts = facts;
        this.fields = fields;
    }

    /** Those whose request was called back are left out: it is somebody else's turn, or nobody's. */
    List<Other> of(ApprovalRequest request, List<ApprovalRequest> all, Locale language) {
        return all.stream()
                .filter(other -> other.round() == request.round() && other.id() != request.id())
                .filter(other -> other.state() != State.REVOKED)
                .map(other -> other(other, language))
                .toList();
    }

    private Other other(ApprovalRequest other, Locale language) {
        String approver = name(other.approver());
        String acting = other.decidedBy() == null ? other.course().addressee() : other.decidedBy();
        String shown = acting.equals(other.approver())
                ? approver
                : facts.text("approval.other.in-place-of", language, name(acting), approver);
        return new Other(
                shown,
                facts.position(other.position(), language),
                other.level(),
                state(other, language),
                notes(other, language));
    }

    private Tag state(ApprovalRequest other, Locale language) {
        if (other.decision() == null) {
            return new Tag(facts.text("approval.other.state." + other.state(), language), "");
        }
        return new Tag(
                facts.text("approval.decision." + other.decision(), language), other.approved() ? "good" : "bad");
    }

    private List<String> notes(ApprovalRequest other, Locale language) {
        var notes = new ArrayList<String>();
        StandsWhy stands = StandsWhy.of(other);
        if (stands != null) {
            notes.add(fields.why(stands, language));
        }
        if (other.reason() != null) {
            notes.add(other.reason());
        }
        if (other.proof().conditions() != null) {
            other.proof()
                    .conditions()
                    .lines()
                    .forEach(line -> notes.add(facts.text("approval.other.condition", language, line)));
        }
        return notes;
    }

    private String name(String person) {
        return people.find(person).map(Person::name).orElse(person);
    }
}
