package org.dealgate.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.RefusalText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /approvals/{id}}: where the signed-in person decides one request. */
@Controller
@RequestMapping("/approvals")
class ApprovalsPage {

    private final Approvals approvals;
    private final ApprovalViews views;
    private final RefusalText texts;

    ApprovalsPage(Approvals approvals, ApprovalViews views, RefusalText texts) {
        this.approvals = approvals;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/{id}")
    String look(@PathVariable String id, Model model, Locale language) {
        return form(id, Entered.NOTHING, Complaint.NONE, model, language);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable String id,
            Entered entered,
            Model model,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            ApprovalRequest decided = approvals.decide(id, entered.ballot());
            flash.addFlashAttribute("done", decided);
            return "redirect:/approvals";
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.NOT_FOUND || refusal.kind() == Kind.NOT_ALLOWED) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return form(id, entered, Complaint.of(refusal, texts, language), model, language);
        }
    }

    private String form(String id, Entered entered, Complaint complaint, Model model, Locale language) {
        ApprovalRequest request = approvals.get(id);
        if (!approvals.concerns(request, CurrentActor.get().id())) {
            throw Refusal.notAllowed("approval.not-addressee");
        }
        model.addAttribute("view", views.of(request, language));
        model.addAttribute("entered", entered);
        model.addAttribute("wrong", complaint.byField());
        model.addAttribute("stages", Entered.RETURN_STAGES);
        model.addAttribute("action", "/approvals/" + id);
        return "approval/approval";
    }
}
