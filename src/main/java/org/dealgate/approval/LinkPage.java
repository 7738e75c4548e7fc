package org.dealgate.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.dealgate.deal.DealAccess;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    /** Also where a code was asked for: a phone that opens the page anew asks with GET. */
    @GetMapping({"", "/code"})
    String look(@PathVariable String token, Model model, Locale language, HttpServletResponse response) {
        try {
            return form(token, new Filled(Entered.NOTHING, null), Complaint.NONE, model, language);
        } catch (Refusal refusal) {
            return closed(refusal, token, model, language, response);
        }
    }

    /** Behind the sign-in, which remembers this address on the server and leads back to it. */
    @GetMapping("/sign-in")
    String signedIn(@PathVariable String token) {
        return "redirect:/a/{token}";
    }

    @PostMapping("/code")
    String sendCode(
            @PathVariable String token, Entered entered, Model model, Locale language, HttpServletResponse response) {
        var filled = new Filled(entered, null);
        try {
            decisions.sendCode(token);
            model.addAttribute("codeSent", true);
            return form(token, filled, Complaint.NONE, model, language);
        } catch (Refusal refusal) {
            return refused(token, filled, refusal, model, language, response);
        }
    }

    @PostMapping
    String decide(
            @PathVariable String token,
            Entered entered,
            @RequestParam(required = false) @Nullable String code,
            Model model,
            Locale language,
            HttpServletResponse response) {
        try {
            model.addAttribute("decided", decisions.decide(token, code, entered.ballot()));
            return "approval/decided";
        } catch (Refusal refusal) {
            return refused(token, new Filled(entered, code), refusal, model, language, response);
        }
    }

    /** The form as it came. */
    private record Filled(Entered entered, @Nullable String code) {}

    private String refused(
            String token, Filled filled, Refusal refusal, Model model, Locale language, HttpServletResponse response) {
        if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.TOO_MANY) {
            return closed(refusal, token, model, language, response);
        }
        try {
            response.setStatus(refusal.kind().status());
            return form(token, filled, Complaint.of(refusal, texts, language), model, language);
        } catch (Refusal closed) {
            return closed(closed, token, model, language, response);
        }
    }

    private String form(String token, Filled filled, Complaint complaint, Model model, Locale language) {
        ApprovalRequest request = decisions.look(token);
        model.addAttribute("view", views.of(request, language));
        model.addAttribute("entered", filled.entered());
        model.addAttribute("wrong", complaint.byField());
        model.addAttribute("stages", Entered.RETURN_STAGES);
        model.addAttribute("action", "/a/" + token);
        model.addAttribute("asksForCode", decisions.asksForCode(request));
        // one that was refused is of no use any more
        model.addAttribute("code", complaint.byField().containsKey(OneTimeCodes.FIELD) ? null : filled.code());
        return "approval/link";
    }

    private String closed(Refusal refusal, String token, Model model, Locale language, HttpServletResponse response) {
        boolean held = DealAccess.refusedForHold(refusal);
        boolean dead = !held && (refusal.kind() == Kind.GONE || refusal.kind() == Kind.CONFLICT);
        model.addAttribute("held", held);
        response.setStatus(dead ? Kind.GONE.status() : refusal.kind().status());
        model.addAttribute("sentence", dead ? null : texts.of(refusal, language));
        model.addAttribute("changes", dead ? decisions.changesSince(token, language) : List.of());
        return "approval/closed";
    }
}
