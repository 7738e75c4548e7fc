package org.dealgate.system.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

@DealgateTest
class MailboxTest {

    private static final Instant SENT = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    JavaMailSender sender;

    @Autowired
    Mailbox mailbox;

    private final String address = UUID.randomUUID() + "@dealgate.example";

    @Test
    void a_mail_arrives_with_both_its_parts() throws MessagingException {
        send("价格 6 % 以上", "Text: 您好", "<p>您好 &amp; hello</p>");

        assertThat(mailbox.messages())
                .filteredOn(message -> message.to().equals(address))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.subject()).isEqualTo("价格 6 % 以上");
                    assertThat(message.text().strip()).isEqualTo("Text: 您好");
                    assertThat(message.html().strip()).isEqualTo("<p>您好 &amp; hello</p>");
                    assertThat(message.sentAt()).isEqualTo(SENT);
                    assertThat(mailbox.message(message.id())).contains(message);
                });
    }

    @Test
    void the_newest_mail_comes_first() throws MessagingException {
        send("first", "a", "a");
        send("second", "b", "b");

        assertThat(mailbox.messages())
                .filteredOn(message -> message.to().equals(address))
                .extracting(MailboxMessage::subject)
                .containsExactly("second", "first");
    }

    private void send(String subject, String text, String html) throws MessagingException {
        var mail = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mail, true, "UTF-8");
        helper.setFrom("dealgate@dealgate.example");
        helper.setTo(address);
        helper.setSubject(subject);
        helper.setText(text, html);
        helper.setSentDate(Date.from(SENT));
        sender.send(mail);
    }
}
