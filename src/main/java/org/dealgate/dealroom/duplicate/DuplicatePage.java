package org.dealgate.dealroom.duplicate;

import java.util.List;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Input;
import org.dealgate.dealroom.page.Refused;
import org.dealgate.intake.duplicate.Duplicates;
import org.dealgate.intake.duplicate.Resolution;
import org.dealgate.intake.duplicate.Suspicion.State;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /deals/{number}/duplicates/{other}}: what two deals have in common, and what the customer says about it. */
@Controller
@RequestMapping("/deals/{number}/duplicates/{other}")
class DuplicatePage {

    private static final String ENDS = "ends";

    private final SideBySide sides;
    private final Duplicates duplicates;
    private final Refused refused;

    DuplicatePage(SideBySide sides, Duplicates duplicates, Refused refused) {
        this.sides = sides;
        this.duplicates = duplicates;
        this.refused = refused;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @PathVariable String other) {
        return sides.page(number, other, FormState.blank(""));
    }

    @PostMapping
    ModelAndView resolve(
            @PathVariable String number,
            @PathVariable String other,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        // a choice that was not made is not sent at all; what is missing is said beside it
        sent.putIfAbsent(ENDS, List.of(""));
        try {
            Input input = new Input(sent);
            var resolution = new Resolution(
                    input.choice("as", State.class), input.text(ENDS), input.text("confirmedBy"), input.text("note"));
            input.check();
            duplicates.resolve(number, other, resolution);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.NOT_ALLOWED) {
                throw refusal;
            }
            ModelAndView page =
                    sides.page(number, other, refused.form("duplicate-" + sent.getFirst("as"), sent, refusal));
            page.setStatus(Refused.status(refusal));
            return page;
        }
        flash.addFlashAttribute("done", "duplicate.done");
        return new ModelAndView("redirect:/deals/" + number + "/duplicates/" + other);
    }
}
