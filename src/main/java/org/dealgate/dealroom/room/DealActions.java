package org.dealgate.dealroom.room;

import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDraft;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Input;
import org.dealgate.dealroom.page.Rows;
import org.dealgate.dealroom.terms.TermsForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes what the deal itself is: its title, owner and terms; and withdraws it. */
@Controller
class DealActions {

    private final Deals deals;
    private final Terms terms;
    private final DealRoom room;
    private final Acting acting;

    DealActions(Deals deals, Terms terms, DealRoom room, Acting acting) {
        this.deals = deals;
        this.terms = terms;
        this.room = room;
        this.acting = acting;
    }

    @PostMapping(path = "/deals/{number}/terms", params = "rows")
    ModelAndView changeRows(
            @PathVariable String number, @RequestParam String rows, @RequestParam MultiValueMap<String, String> sent) {
        return room.show(number, FormState.filled("terms", Rows.change(sent, rows)));
    }

    @PostMapping("/deals/{number}/terms")
    ModelAndView terms(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        var tidy = TermsForm.tidy(sent);
        return acting.act(number, "terms", "terms", tidy, () -> {
            Input input = new Input(tidy);
            var draft = new TermsDraft(
                    input.required("currency", input.text("currency"), ""),
                    TermsForm.lines(input, tidy),
                    TermsForm.plan(input, tidy),
                    input.text("delivery"),
                    input.integer("basedOn"));
            input.check();
            return terms.add(number, draft).isNew() ? "dealroom.done.terms" : "dealroom.done.terms-same";
        });
    }

    @PostMapping("/deals/{number}/description")
    ModelAndView describe(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, "facts", "description", sent, "dealroom.done.described", () -> {
            Input input = new Input(sent);
            String title = input.text("title");
            var expectedClose = input.date("expectedClose");
            input.check();
            deals.describe(number, title == null ? "" : title, expectedClose);
        });
    }

    @PostMapping("/deals/{number}/owner")
    ModelAndView owner(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                "facts",
                "owner",
                sent,
                "dealroom.done.owner",
                () -> deals.changeOwner(number, sent.getFirst("owner"), sent.getFirst("reason")));
    }

    @PostMapping("/deals/{number}/withdraw")
    ModelAndView withdraw(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                "facts",
                "withdraw",
                sent,
                "dealroom.done.withdrawn",
                () -> deals.withdraw(number, sent.getFirst("reason")));
    }
}
