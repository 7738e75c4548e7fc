package org.dealgate.dealroom.room;

import java.util.List;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.page.Input;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Raises, assigns, resolves and waives blockers on the deal's page. */
@Controller
class BlockerActions {

    private static final String PART = "blockers";

    private final Blockers blockers;
    private final Acting acting;

    BlockerActions(Blockers blockers, Acting acting) {
        this.blockers = blockers;
        this.acting = acting;
    }

    @PostMapping("/deals/{number}/blockers")
    ModelAndView raise(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "blocker-new", sent, "dealroom.done.blocker-raised", () -> {
            Input input = new Input(sent);
            var draft = new BlockerDraft(
                    input.text("kind"),
                    input.text("text"),
                    null,
                    List.copyOf(input.choices("stages", Stage.class)),
                    input.choice("severity", Severity.class),
                    input.text("owner"),
                    input.date("due"),
                    input.choice("side", Side.class),
                    input.text("department"));
            input.check();
            blockers.raise(number, draft);
        });
    }

    @PostMapping("/deals/{number}/blockers/{id}/assign")
    ModelAndView assign(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "blocker-assign-" + id,
                sent,
                "dealroom.done.blocker-assigned",
                () -> blockers.assign(number, id, given(sent, "owner")));
    }

    @PostMapping("/deals/{number}/blockers/{id}/resolve")
    ModelAndView resolve(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "blocker-resolve-" + id,
                sent,
                "dealroom.done.blocker-resolved",
                () -> blockers.resolve(number, id, given(sent, "evidence")));
    }

    @PostMapping("/deals/{number}/blockers/{id}/waive")
    ModelAndView waive(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "blocker-waive-" + id,
                sent,
                "dealroom.done.blocker-waived",
                () -> blockers.waive(number, id, given(sent, "reason")));
    }

    private static String given(MultiValueMap<String, String> sent, String field) {
        String value = new Input(sent).text(field);
        return value == null ? "" : value;
    }
}
