package org.dealgate.dealroom.room;

import org.dealgate.stakeholder.Stakeholders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Draws the buying centre's map on the deal's page. */
@Controller
class StakeholderActions {

    private static final String PART = "stakeholders";

    private final Stakeholders stakeholders;
    private final Acting acting;

    StakeholderActions(Stakeholders stakeholders, Acting acting) {
        this.stakeholders = stakeholders;
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

    @PostMapping("/deals/{number}/stakeholders/{id}")
    ModelAndView change(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "stakeholder-" + id,
                sent,
                "dealroom.done.stakeholder-changed",
                () -> stakeholders.change(number, id, StakeholderForm.read(sent)));
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
}
