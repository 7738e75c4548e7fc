package org.dealgate.system.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dealgate.refusal.Refusal;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows the mails to whoever sits at this machine, without sign-in; to everybody else it does not exist. */
@Controller
@Conditional(NoMailHostConfigured.class)
class MailboxPage {

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @ModelAttribute
    void onlyFromThisMachine(HttpServletRequest request) {
        if (!LocalRequest.is(request)) {
            throw Refusal.notFound("mailbox.not-here");
        }
    }

    @GetMapping("/mailbox")
    String list(Model model) {
        model.addAttribute("messages", mailbox.messages());
        return "system/mailbox";
    }

    @GetMapping("/mailbox/{id:\\d{1,18}}")
    String message(@PathVariable long id, Model model) {
        MailboxMessage message =
                mailbox.message(id).orElseThrow(() -> Refusal.notFound("mailbox.unknown", String.valueOf(id)));
        model.addAttribute("message", message);
        model.addAttribute("pieces", Links.in(message.text()));
        return "system/message";
    }

    @GetMapping("/mailbox/messages")
    @ResponseBody
    List<MailboxMessage> messages() {
        return mailbox.messages();
    }
}
