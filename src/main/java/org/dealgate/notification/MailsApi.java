package org.dealgate.notification;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/mails}: what waits and what was given up, for operators. */
@RestController
@RequestMapping("/api/mails")
class MailsApi {

    record Answer(List<OutboxMail> dead, List<OutboxMail> waiting) {}

    private final UnsentMails mails;

    MailsApi(UnsentMails mails) {
        this.mails = mails;
    }

    @GetMapping
    Answer list() {
        return new Answer(mails.dead(), mails.waiting());
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable String id) {
        mails.resend(id);
    }
}
