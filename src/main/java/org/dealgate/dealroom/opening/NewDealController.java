package org.dealgate.dealroom.opening;

import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Input;
import org.dealgate.dealroom.page.Refused;
import org.dealgate.dealroom.page.Rows;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.dealroom.terms.TermsForm;
import org.dealgate.people.Groups;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /deals/new}: opens a deal with its first terms. */
@Controller
class NewDealController {

    private static final String FORM = "new-deal";

    private final Deals deals;
    private final Rights rights;
    private final Viewer viewer;
    private final Colleagues colleagues;
    private final Refused refused;

    NewDealController(Deals deals, Rights rights, Viewer viewer, Colleagues colleagues, Refused refused) {
        this.deals = deals;
        this.rights = rights;
        this.viewer = viewer;
        this.colleagues = colleagues;
        this.refused = refused;
    }

    @GetMapping("/deals/new")
    ModelAndView blank() {
        rights.require(Permission.OPEN_DEAL);
        return page(FormState.blank(FORM));
    }

    @PostMapping(path = "/deals/new", params = "rows")
    ModelAndView changeRows(@RequestParam String rows, @RequestParam MultiValueMap<String, String> sent) {
        rights.require(Permission.OPEN_DEAL);
        return page(FormState.filled(FORM, Rows.change(sent, rows)));
    }

    @PostMapping("/deals/new")
    ModelAndView open(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        rights.require(Permission.OPEN_DEAL);
        var tidy = TermsForm.tidy(sent);
        try {
            Deal deal = deals.open(read(tidy));
            redirect.addFlashAttribute("done", "dealroom.done.opened");
            return new ModelAndView("redirect:/deals/" + deal.number());
        } catch (Refusal refusal) {
            ModelAndView page = page(refused.form(FORM, tidy, refusal));
            page.setStatus(Refused.status(refusal));
            return page;
        }
    }

    private static OpenDeal read(MultiValueMap<String, String> sent) {
        Input input = new Input(sent);
        var command = new OpenDeal(
                input.required("title", input.text("title"), ""),
                input.required("account", input.text("account"), ""),
                input.required("currency", input.text("currency"), ""),
                input.date("expectedClose"),
                TermsForm.lines(input, sent),
                TermsForm.plan(input, sent),
                input.text("owner"),
                input.text("crmOpportunityId"),
                null,
                input.text("delivery"));
        input.check();
        return command;
    }

    private ModelAndView page(FormState form) {
        return new ModelAndView("dealroom/new")
                .addObject("form", form)
                .addObject("rowsAt", "/deals/new")
                .addObject("owners", colleagues.active(Groups.ACCOUNT_MANAGERS))
                .addObject("me", viewer.person().map(Person::id).orElse(""));
    }
}
