package org.dealgate.stakeholder;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dealgate.deal.Deals;
import org.dealgate.deal.EconomicBuyerPlan;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals/{number}")
class StakeholderController {

    private final Stakeholders stakeholders;
    private final Notes notes;
    private final Deals deals;
    private final Rights rights;

    StakeholderController(Stakeholders stakeholders, Notes notes, Deals deals, Rights rights) {
        this.stakeholders = stakeholders;
        this.notes = notes;
        this.deals = deals;
        this.rights = rights;
    }

    record NoteText(@Nullable String text) {}

    /** @param on the day at whose end, in UTC, the map looked like that; null for the present one */
    @GetMapping("/stakeholders")
    List<Stakeholder> list(@PathVariable String number, @RequestParam(required = false) @Nullable LocalDate on) {
        rights.require(Permission.VIEW_DEALS);
        String known = deals.get(number).number();
        if (on != null && on.getYear() > 9999) {
            throw Refusal.invalid("on", "stakeholder.day-to-come");
        }
        return on == null
                ? stakeholders.of(known)
                : stakeholders.of(known, on.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Whom we know at the customer who is not on the map yet. */
    @GetMapping("/stakeholders/known")
    List<CustomerPerson> known(@PathVariable String number) {
        rights.require(Permission.VIEW_DEALS);
        return stakeholders.known(number);
    }

    @PostMapping("/stakeholders")
    ResponseEntity<Stakeholder> add(@PathVariable String number, @RequestBody StakeholderDraft draft) {
        Stakeholder added = stakeholders.add(number, draft);
        return ResponseEntity.created(URI.create("/api/deals/" + number + "/stakeholders/" + added.id()))
                .body(added);
    }

    /** @param basedOn the version that the change starts from; where it is another by now, the change is refused */
    @PutMapping("/stakeholders/{id}")
    Stakeholder change(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer basedOn,
            @RequestBody StakeholderDraft draft) {
        return stakeholders.change(number, id, draft, basedOn);
    }

    @DeleteMapping("/stakeholders/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String number, @PathVariable long id) {
        stakeholders.remove(number, id);
    }

    record Line(@Nullable InfluenceKind kind) {}

    @PutMapping("/stakeholders/{id}/influences/{to}")
    Stakeholder influence(
            @PathVariable String number, @PathVariable long id, @PathVariable long to, @RequestBody Line line) {
        if (line.kind() == null) {
            throw Refusal.invalid("kind", "refusal.missing");
        }
        return stakeholders.influence(number, id, new Influence(to, line.kind()));
    }

    @DeleteMapping("/stakeholders/{id}/influences/{to}")
    Stakeholder stopInfluence(@PathVariable String number, @PathVariable long id, @PathVariable long to) {
        return stakeholders.stopInfluence(number, id, to);
    }

    @GetMapping("/stakeholders/{id}/notes")
    List<Note> notes(@PathVariable String number, @PathVariable long id) {
        Stakeholders.find(number, stakeholders.of(number), id);
        return notes.of(number).stream()
                .filter(note -> note.stakeholder() == id)
                .toList();
    }

    @PostMapping("/stakeholders/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Note write(@PathVariable String number, @PathVariable long id, @RequestBody NoteText note) {
        return notes.write(number, id, note.text());
    }

    @DeleteMapping("/stakeholders/{id}/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String number, @PathVariable long id, @PathVariable long note) {
        notes.delete(number, id, note);
    }

    @PutMapping("/economic-buyer-plan")
    EconomicBuyerPlan plan(@PathVariable String number, @RequestBody EconomicBuyerPlan plan) {
        deals.planEconomicBuyer(number, plan);
        return deals.get(number).economicBuyerPlan().orElse(plan);
    }

    @DeleteMapping("/economic-buyer-plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropPlan(@PathVariable String number) {
        deals.planEconomicBuyer(number, null);
    }
}
