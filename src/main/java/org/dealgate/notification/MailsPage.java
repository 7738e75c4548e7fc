package org.dealgate.notification;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /mails}: what waits and what was given up, for operators. */
@Controller
@RequestMapping("/mails")
class MailsPage {

    private final UnsentMails mails;

    MailsPage(UnsentMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("dead", mails.dead());
        model.addAttribute("waiting", mails.waiting());
        return "notification/mails";
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable String id, RedirectAttributes flash) {
        mails.resend(id);
        flash.addFlashAttribute("resent", true);
        return "redirect:/mails";
    }
}
