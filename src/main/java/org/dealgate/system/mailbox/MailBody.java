package org.dealgate.system.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** The readable parts of a mail, however deep they are nested; the first of each kind counts. */
record MailBody(String text, String html) {

    static MailBody of(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return new MailBody("", "");
        }
        if (part.isMimeType("text/plain")) {
            return new MailBody(String.valueOf(part.getContent()), "");
        }
        if (part.isMimeType("text/html")) {
            return new MailBody("", String.valueOf(part.getContent()));
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return new MailBody("", "");
        }
        MailBody body = new MailBody("", "");
        for (int i = 0; i < parts.getCount(); i++) {
            body = body.or(of(parts.getBodyPart(i)));
        }
        return body;
    }

    private MailBody or(MailBody other) {
        return new MailBody(text.isEmpty() ? other.text : text, html.isEmpty() ? other.html : html);
    }
}
