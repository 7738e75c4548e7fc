package org.dealgate.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dealgate.DealgateTest;
import org.dealgate.Statements;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class OutboxTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private UnsentMails unsent;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final String thread = "T-" + UUID.randomUUID();

    @Test
    void a_mail_is_sent_within_a_second_of_the_commit() {
        enqueue(mail("amy", "a"));

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> states().equals(List.of("SENT")));
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        transactions.executeWithoutResult(tx -> {
            outbox.enqueue(mail("amy", "a"));
            tx.setRollbackOnly();
        });

        assertThat(states()).isEmpty();
    }

    @Test
    void a_mail_is_written_only_inside_a_business_transaction() {
        assertThatThrownBy(() -> outbox.enqueue(mail("amy", "a"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_same_occasion_is_told_once_to_each_recipient() {
        enqueue(mail("amy", "a"), mail("ben", "a"));
        enqueue(mail("amy", "a"));

        assertThat(addresses()).hasSize(2);
    }

    @Test
    void ten_recipients_take_as_many_statements_as_one() {
        Mail[] ten = Stream.of("amy", "ben", "tess", "finn", "sam", "eva", "erik", "ella", "dora", "audrey")
                .map(person -> mail(person, "ten"))
                .toArray(Mail[]::new);

        List<String> forOne = Statements.of(() -> enqueue(mail("amy", "one")));
        List<String> forTen = Statements.of(() -> enqueue(ten));

        assertThat(forOne).isNotEmpty();
        assertThat(forTen).hasSameSizeAs(forOne);
        assertThat(addresses()).hasSize(11);
    }

    @Test
    void nobody_unknown_is_written_to() {
        enqueue(mail("nobody-" + UUID.randomUUID(), "a"));

        assertThat(addresses()).isEmpty();
    }

    @Test
    void an_address_with_a_line_break_is_refused() {
        assertThatThrownBy(() -> enqueue(mail("a@example.org\r\nBcc: b@example.org", "a")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> enqueue(mail("a@example.org, b@example.org", "a")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_line_break_in_a_subject_is_refused() {
        Map<String, String> model = Map.of("number", "D-1", "title", "x\r\nBcc: b@example.org");
        assertThatThrownBy(() -> enqueue(new Mail("a@example.org", thread, "a", "deal-won", model)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_given_up_mail_goes_out_again_by_one_click_of_an_operator() {
        long id = dead();
        var eva = new Actor("eva", Channel.PAGE);
        var admin = new Actor("admin", Channel.PAGE);

        assertThatThrownBy(() -> CurrentActor.as(eva, () -> unsent.resend(String.valueOf(id))))
                .isInstanceOf(Refusal.class);
        CurrentActor.as(admin, () -> {
            assertThat(unsent.dead()).extracting(OutboxMail::id).contains(id);
            unsent.resend(String.valueOf(id));
        });

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> states().equals(List.of("SENT")));
        assertThatThrownBy(() -> CurrentActor.as(admin, () -> unsent.resend(String.valueOf(id))))
                .isInstanceOf(Refusal.class);
    }

    private long dead() {
        return jdbc.sql("""
                        INSERT INTO outbox (address, language, thread_key, dedupe_key, template, message_id, subject, text_body,
                                            html_body, state)
                        VALUES ('a@example.org', 'en', :thread, :thread, 'deal-won', :thread, 'Won', 't', 'h', 'DEAD')
                        RETURNING id""").param("thread", thread).query(Long.class).single();
    }

    private Mail mail(String to, String occasion) {
        return new Mail(
                to,
                thread,
                thread + occasion,
                "stage-entered",
                MailModel.of(Map.of("number", "D-1", "title", "Press line", "stage", "TECHNICAL_REVIEW")),
                Locale.ENGLISH);
    }

    private void enqueue(Mail... mails) {
        transactions.executeWithoutResult(tx -> outbox.enqueueAll(List.of(mails)));
    }

    private List<String> states() {
        return column("state");
    }

    private List<String> addresses() {
        return column("address");
    }

    private List<String> column(String name) {
        return jdbc.sql("SELECT " + name + " FROM outbox WHERE thread_key = :thread ORDER BY id")
                .param("thread", thread)
                .query(String.class)
                .list();
    }
}
