package org.dealgate.dealroom.room;

import java.util.Map;
import org.dealgate.dealroom.page.Input;
import org.dealgate.stakeholder.Influence;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Notes;
import org.dealgate.stakeholder.Stakeholders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Draws the buying centre's map on the deal's page. */
@Controller
class StakeholderActions {

    private static final String PART = "stakeholders";
    private static final Map<String, String> FORMS =
            Map.of("edit", "stakeholder", "influences", "influence", "notes", "note", "remove", "stakeholder-remove");

    private final Stakeholders stakeholders;
    private final Notes notes;
    private final DealRoom room;
    private final Acting acting;

    StakeholderActions(Stakeholders stakeholders, Notes notes, DealRoom room, Acting acting) {
        this.stakeholders = stakeholders;
        this.notes = notes;
        this.room = room;
        this.acting = acting;
    }

    @PostMapping("/deals/{number}/stakeholders")
    ModelAndView add(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "stakeholder-new",
                sent,
                "dealroom.done.stakeholder-added",
                () -> stakeholders.add(number, StakeholderForm.read(sent)));
    }

    /**
     * A person's forms come to the page only when they are asked for: a map may have hundreds of people.
     *
     * @param part whether only that person's entry is wanted
     */
    @GetMapping("/deals/{number}/stakeholders/{id}/{form:edit|influences|notes|remove}")
    ModelAndView unfold(
            @PathVariable String number,
            @PathVariable long id,
            @PathVariable String form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        ModelAndView page = room.unfold(number, FORMS.get(form) + "-" + id);
        if (part) {
            page.setViewName("dealroom/deal-stakeholders :: asked");
            page.addObject("asked", id);
        }
        return page;
    }

    @PostMapping("/deals/{number}/stakeholders/{id}")
    ModelAndView change(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "stakeholder-" + id, sent, "dealroom.done.stakeholder-changed", () -> {
            Input input = new Input(sent);
            Integer basedOn = input.integer("basedOn");
            input.check();
            stakeholders.change(number, id, StakeholderForm.read(sent), basedOn);
        });
    }

    @PostMapping("/deals/{number}/stakeholders/{id}/remove")
    ModelAndView remove(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "stakeholder-remove-" + id,
                sent,
                "dealroom.done.stakeholder-removed",
                () -> stakeholders.remove(number, id));
    }

    @PostMapping("/deals/{number}/stakeholders/{id}/influences")
    ModelAndView influence(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "influence-" + id, sent, "dealroom.done.stakeholder-changed", () -> {
            Input input = new Input(sent);
            long to = input.required("to", input.id("to"), 0L);
            var kind = input.required("kind", input.choice("kind", InfluenceKind.class), InfluenceKind.WORK);
            input.check();
            stakeholders.influence(number, id, new Influence(to, kind));
        });
    }

    @PostMapping("/deals/{number}/stakeholders/{id}/influences/{to}/remove")
    ModelAndView stopInfluence(
            @PathVariable String number,
            @PathVariable long id,
            @PathVariable long to,
            @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "influence-" + id,
                sent,
                "dealroom.done.stakeholder-changed",
                () -> stakeholders.stopInfluence(number, id, to));
    }

    @PostMapping("/deals/{number}/stakeholders/{id}/notes")
    ModelAndView note(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "note-" + id,
                sent,
                "dealroom.done.note",
                () -> notes.write(number, id, sent.getFirst("text")));
    }

    @PostMapping("/deals/{number}/stakeholders/{id}/notes/{note}/delete")
    ModelAndView deleteNote(
            @PathVariable String number,
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number, PART, "note-" + id, sent, "dealroom.done.note-deleted", () -> notes.delete(number, id, note));
    }
}
