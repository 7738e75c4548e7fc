package org.dealgate.dealroom.room;

import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.deal.Returns;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.page.Input;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts a deal on hold, resumes it, returns it, gives it another assistant. */
@Controller
class CourseActions {

    private static final String PART = "facts";

    private final Deals deals;
    private final Holds holds;
    private final Returns returns;
    private final Acting acting;

    CourseActions(Deals deals, Holds holds, Returns returns, Acting acting) {
        this.deals = deals;
        this.holds = holds;
        this.returns = returns;
        this.acting = acting;
    }

    @PostMapping("/deals/{number}/hold")
    ModelAndView hold(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "hold", sent, "dealroom.done.held", () -> {
            Input input = new Input(sent);
            var until = input.date("until");
            input.check();
            holds.hold(number, input.text("reason"), until);
        });
    }

    @PostMapping("/deals/{number}/resume")
    ModelAndView resume(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "resume",
                sent,
                "dealroom.done.resumed",
                () -> holds.resume(number, sent.getFirst("reason")));
    }

    @PostMapping("/deals/{number}/return")
    ModelAndView returnTo(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "return", sent, "dealroom.done.returned", () -> {
            Input input = new Input(sent);
            Stage stage = input.choice("stage", Stage.class);
            input.check();
            returns.returnTo(number, stage, input.text("reason"));
        });
    }

    @PostMapping("/deals/{number}/assistant")
    ModelAndView assistant(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "assistant", sent, "dealroom.done.assistant", () -> {
            Input input = new Input(sent);
            String reason = input.required("reason", input.text("reason"), "");
            input.check();
            deals.changeAssistant(number, input.text("assistant"), reason);
        });
    }
}
