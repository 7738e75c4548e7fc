package org.dealgate.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Turns a row of the outbox into what goes over the wire: text and HTML side by side, one recipient, threaded. */
@Component
class MailMessages {

    private final Sender sender;

    MailMessages(NotificationProperties properties) {
        this.sender = Sender.of(properties.from());
    }

    MimeMessage of(OutboxTable.Claimed mail, Session session) {
        try {
            var message = new Numbered(session, mail.messageId());
            message.setFrom(sender.address());
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(Headers.requireAddress(mail.address()), true));
            message.setSubject(Headers.requireOneLine(mail.subject()), "UTF-8");
            message.setSentDate(new Date());
            message.setHeader("In-Reply-To", thread(mail.threadKey()));
            message.setHeader("References", thread(mail.threadKey()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
            message.setHeader("Content-Language", mail.language());
            var parts = new MimeMultipart("alternative");
            parts.addBodyPart(part(mail.text(), "plain"));
            parts.addBodyPart(part(mail.html(), "html"));
            message.setContent(parts);
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    /** A root that no mail carries: mail programs gather all that refer to it. */
    private String thread(String key) {
        return "<thread." + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@" + sender.domain() + ">";
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    /** Keeps the Message-ID that was fixed with the row; saving a message would make a new one at every attempt. */
    private static final class Numbered extends MimeMessage {

        private final String messageId;

        Numbered(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
