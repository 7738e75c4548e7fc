package org.dealgate.dealroom.room;

import org.dealgate.approval.AddApprover;
import org.dealgate.approval.Addition.Place;
import org.dealgate.approval.ApprovalPreviews;
import org.dealgate.approval.Approvals;
import org.dealgate.deal.Deals;
import org.dealgate.dealroom.page.Input;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a deal back from its approvers, adds one, and shows who would be asked. */
@Controller
class ApprovalActions {

    private static final String PART = "approvals";

    private final Approvals approvals;
    private final ApprovalPreviews previews;
    private final ApprovalText text;
    private final Deals deals;
    private final Acting acting;

    ApprovalActions(Approvals approvals, ApprovalPreviews previews, ApprovalText text, Deals deals, Acting acting) {
        this.approvals = approvals;
        this.previews = previews;
        this.text = text;
        this.deals = deals;
        this.acting = acting;
    }

    @PostMapping("/deals/{number}/approvals/recall")
    ModelAndView recall(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(
                number,
                PART,
                "recall",
                sent,
                "dealroom.done.recalled",
                () -> approvals.recall(number, new Input(sent).text("reason")));
    }

    @PostMapping("/deals/{number}/approvals/approvers")
    ModelAndView add(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "approver-new", sent, "dealroom.done.approver-added", () -> {
            Input input = new Input(sent);
            var added =
                    new AddApprover(input.text("approver"), input.choice("place", Place.class), input.text("reason"));
            input.check();
            approvals.add(number, added);
        });
    }

    /** The deal's page loads it when it is open: the decision tables are asked for nothing else. */
    @GetMapping("/deals/{number}/approval-preview")
    ModelAndView preview(@PathVariable String number) {
        return new ModelAndView("dealroom/approval-preview")
                .addObject("preview", previews.of(number))
                .addObject("approvalText", text)
                .addObject("dealTitle", deals.get(number).title());
    }
}
