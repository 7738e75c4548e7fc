package org.dealgate.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.RefusalText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /a/{token}}: what a mailed link opens. Opening it changes nothing; a person presses a button that posts. */
@Controller
@RequestMapping("/a/{token}")
class LinkPage {

    private final LinkDecisions decisions;
    private final ApprovalViews views;
    private final RefusalText texts;

    LinkPage(LinkDecisions decisions, ApprovalViews views, RefusalText texts) {
        this.decisions = decisions;
        this.views = views;
        this.texts = texts;
    }

    /** The address is the secret: it goes into no cache and no Referer. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    String look(@PathVariable String token, Model model, Locale language, HttpServletResponse response) {
        try {
            return form(token, Entered.NOTHING, Complaint.NONE, model, language);
        } catch (Refusal refusal) {
            return closed(refusal, token, model, language, response);
        }
    }

    @PostMapping
    String decide(
            @PathVariable String token, Entered entered, Model model, Locale language, HttpServletResponse response) {
        try {
            model.addAttribute("decided", decisions.decide(token, entered.ballot()));
            return "approval/decided";
        } catch (Refusal refusal) {
            if (refusal.kind() == Kind.INVALID) {
                return again(token, entered, refusal, model, language, response);
            }
            return closed(refusal, token, model, language, response);
        }
    }

    private String again(
            String token,
            Entered entered,
            Refusal refusal,
            Model model,
            Locale language,
            HttpServletResponse response) {
        try {
            response.setStatus(refusal.kind().status());
            return form(token, entered, Complaint.of(refusal, texts, language), model, language);
        } catch (Refusal closed) {
            return closed(closed, token, model, language, response);
        }
    }

    private String form(String token, Entered entered, Complaint complaint, Model model, Locale language) {
        model.addAttribute("view", views.of(decisions.look(token), language));
        model.addAttribute("entered", entered);
        model.addAttribute("wrong", complaint.byField());
        model.addAttribute("stages", Entered.RETURN_STAGES);
        model.addAttribute("action", "/a/" + token);
        return "approval/link";
    }

    private String closed(Refusal refusal, String token, Model model, Locale language, HttpServletResponse response) {
        boolean dead = refusal.kind() == Kind.GONE || refusal.kind() == Kind.CONFLICT;
        response.setStatus(dead ? Kind.GONE.status() : refusal.kind().status());
        model.addAttribute("sentence", dead ? null : texts.of(refusal, language));
        model.addAttribute("changes", dead ? decisions.changesSince(token, language) : List.of());
        return "approval/closed";
    }
}
