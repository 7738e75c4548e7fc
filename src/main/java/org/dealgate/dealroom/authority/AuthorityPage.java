package org.dealgate.dealroom.authority;

import java.util.Optional;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.approval.authority.AbsenceDraft;
import org.dealgate.approval.authority.Absences;
import org.dealgate.approval.authority.Assistants;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.DelegationDraft;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.approval.authority.Holder;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Input;
import org.dealgate.dealroom.page.Refused;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /authority}: who stands in for whom, who is away, and how much each may approve. */
@Controller
@RequestMapping("/authority")
class AuthorityPage {

    private static final String DELEGATION = "delegation-new";
    private static final String ABSENCE = "absence-new";
    private static final String ASSISTANT = "assistant-new";
    private static final String BUTTON = "button";

    private final Delegations delegations;
    private final Absences absences;
    private final Assistants assistants;
    private final Authorities authorities;
    private final Accounts accounts;
    private final AuthorityView view;
    private final Refused refused;

    AuthorityPage(
            Delegations delegations,
            Absences absences,
            Assistants assistants,
            Authorities authorities,
            Accounts accounts,
            AuthorityView view,
            Refused refused) {
        this.delegations = delegations;
        this.absences = absences;
        this.assistants = assistants;
        this.authorities = authorities;
        this.accounts = accounts;
        this.view = view;
        this.refused = refused;
    }

    static String form(Holder holder) {
        return "limit-" + holder.kind() + "-" + holder.id();
    }

    @GetMapping
    ModelAndView show() {
        return view.page(FormState.blank(""));
    }

    @PostMapping("/delegations")
    ModelAndView delegate(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return attempt(DELEGATION, sent, flash, "delegated", () -> {
            Input input = new Input(sent);
            var draft = new DelegationDraft(
                    input.text("delegator"),
                    input.text("delegate"),
                    input.date("from"),
                    input.date("until"),
                    input.decimal("value"),
                    input.decimal("discountPercent"),
                    input.text("region"),
                    customer(input),
                    input.text("reason"));
            input.check();
            delegations.create(draft);
        });
    }

    @PostMapping("/delegations/{id}/revoke")
    ModelAndView revoke(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return attempt(BUTTON, sent, flash, "revoked", () -> delegations.revoke(id));
    }

    @PostMapping("/absences")
    ModelAndView beAway(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return attempt(ABSENCE, sent, flash, "away", () -> {
            Input input = new Input(sent);
            var draft = new AbsenceDraft(input.text("person"), input.date("from"), input.date("until"));
            input.check();
            absences.create(draft);
        });
    }

    @PostMapping("/absences/{id}/end")
    ModelAndView endAbsence(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return attempt(BUTTON, sent, flash, "back", () -> absences.end(id));
    }

    @PostMapping("/assistants")
    ModelAndView permit(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        return attempt(ASSISTANT, sent, flash, "permitted", () -> {
            Input input = new Input(sent);
            assistants.permit(input.text("executive"), input.text("assistant"));
        });
    }

    @PostMapping("/assistants/{executive}/{assistant}/withdraw")
    ModelAndView withdraw(
            @PathVariable String executive,
            @PathVariable String assistant,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return attempt(BUTTON, sent, flash, "withdrawn", () -> assistants.withdraw(executive, assistant));
    }

    @PostMapping("/limits/{kind}/{id}")
    ModelAndView limit(
            @PathVariable Holder.Kind kind,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var holder = new Holder(kind, id);
        return attempt(form(holder), sent, flash, "limited", () -> {
            Input input = new Input(sent);
            var value = input.decimal("value");
            var discountPercent = input.decimal("discountPercent");
            input.check();
            authorities.limit(holder, value, discountPercent);
        });
    }

    @PostMapping("/limits/{kind}/{id}/lift")
    ModelAndView lift(
            @PathVariable Holder.Kind kind,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return attempt(BUTTON, sent, flash, "lifted", () -> authorities.lift(new Holder(kind, id)));
    }

    private @Nullable Long customer(Input input) {
        String name = input.text("customer");
        if (name == null) {
            return null;
        }
        Optional<Account> found = accounts.find(name);
        if (found.isEmpty()) {
            input.wrong("customer", "authority.account.unknown");
        }
        return found.map(Account::id).orElse(null);
    }

    private ModelAndView attempt(
            String form, MultiValueMap<String, String> sent, RedirectAttributes flash, String done, Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("done", "authority.done." + done);
            return new ModelAndView("redirect:/authority");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_ALLOWED || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            ModelAndView page = view.page(refused.form(form, sent, refusal));
            page.setStatus(Refused.status(refusal));
            return page;
        }
    }
}
