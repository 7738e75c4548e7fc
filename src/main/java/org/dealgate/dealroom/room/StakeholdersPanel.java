package org.dealgate.dealroom.room;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealgate.deal.DealAccess;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.people.Permission;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Note;
import org.dealgate.stakeholder.Notes;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The buying centre: who on the customer's side takes part, and which roles are open. */
@Component
class StakeholdersPanel implements Panel {

    private final Stakeholders stakeholders;
    private final Notes notes;
    private final Colleagues colleagues;
    private final DealAccess access;

    StakeholdersPanel(Stakeholders stakeholders, Notes notes, Colleagues colleagues, DealAccess access) {
        this.stakeholders = stakeholders;
        this.notes = notes;
        this.colleagues = colleagues;
        this.access = access;
    }

    @Override
    public void show(Showing showing) {
        List<Stakeholder> map = stakeholders.of(showing.deal().number());
        boolean change = showing.may(access, Permission.MAP_STAKEHOLDERS);
        Map<Long, List<Note>> about = notes(showing);
        showing.with("stakeholders", map)
                .with("names", map.stream().collect(Collectors.toMap(Stakeholder::id, Stakeholder::name)))
                .with("coverage", new Coverage(map, showing.deal().economicBuyerPlan()))
                .with("known", change ? stakeholders.known(showing.deal().number()) : List.of())
                .with("colleagues", colleagues.active())
                .with("notes", about)
                .form("stakeholder-new", change);
        map.forEach(person -> showing.form("stakeholder-" + person.id(), change, () -> StakeholderForm.of(person))
                .form("influence-" + person.id(), change)
                .form("note-" + person.id(), about != null)
                .form("stakeholder-remove-" + person.id(), change));
    }

    /** By stakeholder; null for who is not of the deal's team. */
    private @Nullable Map<Long, List<Note>> notes(Showing showing) {
        boolean team = showing.viewer()
                .filter(person -> access.isOfTeam(showing.deal(), person))
                .isPresent();
        return team
                ? notes.of(showing.deal().number()).stream().collect(Collectors.groupingBy(Note::stakeholder))
                : null;
    }
}
