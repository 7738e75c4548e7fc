package org.dealgate.dealroom.page;

import org.dealgate.approval.Addition;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Stance;
import org.dealgate.stakeholder.contact.ActivityKind;

/** What forms let people choose from. */
public class Choices {

    public Stage[] getStages() {
        return Stage.values();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public BuyerRole[] getRoles() {
        return BuyerRole.values();
    }

    public Stance[] getStances() {
        return Stance.values();
    }

    public AuthorityProof[] getProofs() {
        return AuthorityProof.values();
    }

    public InfluenceKind[] getInfluenceKinds() {
        return InfluenceKind.values();
    }

    public ActivityKind[] getActivityKinds() {
        return ActivityKind.values();
    }

    public DocumentKind[] getDocumentKinds() {
        return DocumentKind.values();
    }

    public Addition.Place[] getPlaces() {
        return Addition.Place.values();
    }

    public Severity[] getSeverities() {
        return Severity.values();
    }

    public Side[] getSides() {
        return Side.values();
    }
}
