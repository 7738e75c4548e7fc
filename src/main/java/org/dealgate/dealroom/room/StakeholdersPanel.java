package org.dealgate.dealroom.room;

import java.time.LocalDate;
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
    private final BuyingCentres centres;
    private final Notes notes;
    private final Colleagues colleagues;
    private final DealAccess access;

    StakeholdersPanel(
            Stakeholders stakeholders, BuyingCentres centres, Notes notes, Colleagues colleagues, DealAccess access) {
        this.stakeholders = stakeholders;
        this.centres = centres;
        this.notes = notes;
        this.colleagues = colleagues;
        this.access = access;
    }

    @Override
    public void show(Showing showing) {
        Coverage coverage = centres.of(showing.deal(), showing.mapOn());
        List<Stakeholder> map = coverage.stakeholders();
        LocalDate past = centres.past(showing.mapOn());
        boolean change = past == null && showing.may(access, Permission.MAP_STAKEHOLDERS);
        Map<Long, List<Note>> about = past == null ? notes(showing) : null;
        showing.with("stakeholders", map)
                .with("names", map.stream().collect(Collectors.toMap(Stakeholder::id, Stakeholder::name)))
                .with("coverage", coverage)
                .with("mapOn", past)
                .with("known", change ? stakeholders.known(showing.deal().number()) : List.of())
                .with(
                        "colleagues",
                        colleagues.active(Permission.LOG_CONTACT.groups().toArray(String[]::new)))
                .with("lastContacts", centres.lastContacts(showing.deal(), showing.mapOn()))
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
