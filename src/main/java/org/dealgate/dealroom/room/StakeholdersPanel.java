package org.dealgate.dealroom.room;

import java.util.List;
import java.util.stream.Collectors;
import org.dealgate.deal.DealAccess;
import org.dealgate.people.Permission;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.springframework.stereotype.Component;

/** The buying centre: who on the customer's side takes part, and which roles are open. */
@Component
class StakeholdersPanel implements Panel {

    private final Stakeholders stakeholders;
    private final DealAccess access;

    StakeholdersPanel(Stakeholders stakeholders, DealAccess access) {
        this.stakeholders = stakeholders;
        this.access = access;
    }

    @Override
    public void show(Showing showing) {
        List<Stakeholder> map = stakeholders.of(showing.deal().number());
        boolean change = showing.may(access, Permission.MAP_STAKEHOLDERS);
        showing.with("stakeholders", map)
                .with("names", map.stream().collect(Collectors.toMap(Stakeholder::id, Stakeholder::name)))
                .with("coverage", new Coverage(map, showing.deal().economicBuyerPlan()))
                .form("stakeholder-new", change);
        map.forEach(person -> showing.form("stakeholder-" + person.id(), change, () -> StakeholderForm.of(person))
                .form("stakeholder-remove-" + person.id(), change));
    }
}
