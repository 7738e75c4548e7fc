package org.dealgate.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.ApprovalView.Other;
import org.dealgate.approval.ApprovalView.Tag;
import org.springframework.stereotype.Component;

/** Who else decides in a round, and what they said. */
@Component
class OtherDeciders {

    private final TermsFacts facts;
    private final FieldNames fields;

    OtherDeciders(TermsFacts facts, FieldNames fields) {
        this.facts = facts;
        this.fields = fields;
    }

    /** Those whose request was called back are left out: it is somebody else's turn, or nobody's. */
    List<Other> of(ApprovalRequest request, List<ApprovalRequest> all, Names names, Locale language) {
        return all.stream()
                .filter(other -> other.round() == request.round() && other.id() != request.id())
                .filter(other -> other.state() != State.REVOKED)
                .map(other -> other(other, names, language))
                .toList();
    }

    private Other other(ApprovalRequest other, Names names, Locale language) {
        String approver = names.of(other.approver());
        String acting = other.decidedBy() == null ? other.course().addressee() : other.decidedBy();
        String shown = acting.equals(other.approver())
                ? approver
                : facts.text("approval.other.in-place-of", language, names.of(acting), approver);
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
}
