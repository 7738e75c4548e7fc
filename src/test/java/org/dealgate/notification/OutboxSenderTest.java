package org.dealgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dealgate.DealgateTest;
import org.dealgate.Statements;
import org.dealgate.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against an outbox in a schema of its own, so that the running program's sender leaves its mails alone. */
@DealgateTest
class OutboxSenderTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("^Message-ID: (.*)$", Pattern.MULTILINE);

    @Autowired
    private People people;

    @Autowired
    private Environment environment;

    private final String schema = "outbox_" + UUID.randomUUID().toString().replace("-", "");
    private TinySmtp server;
    private JdbcClient jdbc;
    private OutboxTable table;

    @BeforeEach
    void prepare() throws IOException {
        server = new TinySmtp();
        String url = environment.getRequiredProperty("spring.datasource.url");
        var data = new DriverManagerDataSource(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema,
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password", ""));
        jdbc = JdbcClient.create(data);
        jdbc.sql("CREATE SCHEMA " + schema).update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V080__notification.sql")).execute(data);
        table = new OutboxTable(jdbc);
    }

    @AfterEach
    void clear() {
        server.close();
        jdbc.sql("DROP SCHEMA " + schema + " CASCADE").update();
    }

    @Test
    void a_mail_goes_out_once_as_text_and_html_and_its_body_is_wiped() {
        waiting("eva@example.org");

        assertThat(sender().sendBatch()).isOne();
        assertThat(sender().sendBatch()).isZero();

        assertThat(server.taken()).hasSize(1);
        assertThat(server.taken().get(0))
                .contains("multipart/alternative", "text/plain", "text/html", "To: eva@example.org", "Subject: Hello")
                .contains("In-Reply-To: <thread.", "References: <thread.");
        assertThat(row("eva@example.org"))
                .containsEntry("state", "SENT")
                .containsEntry("text_body", null)
                .containsEntry("html_body", null);
    }

    @Test
    void a_4xx_is_tried_again_later_under_the_same_message_id() {
        waiting("eva@example.org");
        server.answer("eva@example.org", "450 4.2.1 mailbox busy");

        sender().sendBatch();

        assertThat(row("eva@example.org")).containsEntry("state", "RETRY");
        assertThat((String) row("eva@example.org").get("last_error")).contains("mailbox busy");
        assertThat(sender().sendBatch()).as("not before its pause is over").isZero();

        server.takeEverybody();
        makeDue();
        sender().sendBatch();
        assertThat(row("eva@example.org")).containsEntry("state", "SENT").containsEntry("attempts", 2);
        assertThat(messageIds()).containsExactly((String) row("eva@example.org").get("message_id"));
    }

    @Test
    void a_5xx_is_final_and_keeps_the_mail_for_a_resend() {
        waiting("gone@example.org");
        server.answer("gone@example.org", "550 5.1.1 no such user");

        sender().sendBatch();

        assertThat(row("gone@example.org")).containsEntry("state", "DEAD").containsEntry("text_body", "text");
        assertThat((String) row("gone@example.org").get("last_error")).contains("no such user");
    }

    @Test
    void one_refused_recipient_does_not_hold_up_the_others() {
        waiting("a@example.org", "gone@example.org", "b@example.org");
        server.answer("gone@example.org", "550 no such user");

        sender().sendBatch();

        assertThat(row("a@example.org")).containsEntry("state", "SENT");
        assertThat(row("b@example.org")).containsEntry("state", "SENT");
        assertThat(row("gone@example.org")).containsEntry("state", "DEAD");
    }

    @Test
    void an_unreachable_server_loses_nothing() {
        waiting("eva@example.org");
        server.close();

        sender().sendBatch();

        assertThat(row("eva@example.org")).containsEntry("state", "RETRY").containsEntry("text_body", "text");
    }

    @Test
    void a_mail_that_cannot_be_delivered_for_days_is_declared_dead() {
        waiting("eva@example.org");
        server.answer("eva@example.org", "450 later");
        jdbc.sql("UPDATE outbox SET patient_from = clock_timestamp() - interval '6 days'")
                .update();

        sender().sendBatch();

        assertThat(row("eva@example.org")).containsEntry("state", "DEAD");
    }

    @Test
    void a_sender_that_dies_between_sending_and_marking_is_followed_by_the_same_mail_again() {
        waiting("eva@example.org");
        // the first sender is gone after the server took the mail: only the claim is in the table
        OutboxTable.Claimed claimed = table.claim(10, Duration.ofMinutes(10)).get(0);
        mailer().send(new MailMessages(properties())
                .of(claimed, mailer().createMimeMessage().getSession()));
        assertThat(sender().sendBatch()).as("its lease holds").isZero();

        makeDue();
        sender().sendBatch();

        assertThat(row("eva@example.org")).containsEntry("state", "SENT");
        assertThat(messageIds()).hasSize(2).containsOnly((String)
                row("eva@example.org").get("message_id"));
    }

    @Test
    void a_sender_whose_lease_was_lost_marks_nothing() {
        waiting("eva@example.org");
        OutboxTable.Claimed late = table.claim(10, Duration.ofMinutes(10)).get(0);
        makeDue();
        OutboxTable.Claimed owner = table.claim(10, Duration.ofMinutes(10)).get(0);

        table.dead(late, "late");

        assertThat(row("eva@example.org")).containsEntry("state", "SENDING");
        table.sent(List.of(owner));
        assertThat(row("eva@example.org")).containsEntry("state", "SENT");
    }

    @Test
    void what_a_killed_program_was_sending_need_not_wait_for_its_lease() {
        waiting("eva@example.org");
        table.claim(10, Duration.ofMinutes(10));
        assertThat(table.claim(10, Duration.ofMinutes(10))).isEmpty();

        table.endLeases();

        assertThat(table.claim(10, Duration.ofMinutes(10))).hasSize(1);
    }

    @Test
    void a_cancelled_mail_is_wiped_and_not_tried_again() {
        waiting("eva@example.org", "dead@example.org");
        server.answer("eva@example.org", "450 later");
        server.answer("dead@example.org", "550 never");
        sender().sendBatch();

        assertThat(table.cancel("T-1", null)).isEqualTo(2);

        makeDue();
        assertThat(sender().sendBatch()).isZero();
        assertThat(row("dead@example.org")).containsEntry("state", "CANCELLED").containsEntry("text_body", null);
    }

    @Test
    void a_batch_of_ten_mails_takes_as_many_statements_as_one_of_one() {
        waitingFor("eva", "eva@example.org");
        List<String> forOne = Statements.of(() -> sender().sendBatch());
        waitingFor(
                "eva",
                IntStream.range(0, 10).mapToObj(n -> "eva" + n + "@example.org").toArray(String[]::new));

        List<String> forTen = Statements.of(() -> sender().sendBatch());

        assertThat(server.taken()).hasSize(11);
        assertThat(forTen).hasSameSizeAs(forOne);
    }

    @Test
    void the_pause_doubles_up_to_its_bound_give_or_take_a_fifth() {
        OutboxSender sender = sender();
        assertThat(sender.pause(1)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(sender.pause(3)).isBetween(Duration.ofSeconds(192), Duration.ofSeconds(288));
        assertThat(sender.pause(1000)).isBetween(Duration.ofMinutes(192), Duration.ofMinutes(288));
    }

    @Test
    void the_configured_server_is_never_waited_for_without_end() {
        for (String property : List.of("connectiontimeout", "timeout", "writetimeout")) {
            assertThat(environment.getProperty("spring.mail.properties.mail.smtp." + property, Integer.class))
                    .as(property)
                    .isPositive();
        }
    }

    private void waiting(String... addresses) {
        waitingFor(null, addresses);
    }

    private void waitingFor(@Nullable String person, String... addresses) {
        table.insert(List.of(addresses).stream()
                .map(address -> new OutboxTable.NewRow(
                        person,
                        address,
                        "en",
                        "T-1",
                        address,
                        "stage-entered",
                        "<" + UUID.randomUUID() + "@dealgate>",
                        "Hello",
                        "text",
                        "<p>html</p>"))
                .toList());
    }

    private OutboxSender sender() {
        return new OutboxSender(table, mailer(), new MailMessages(properties()), people, properties());
    }

    private JavaMailSenderImpl mailer() {
        var mailer = new JavaMailSenderImpl();
        mailer.setHost("127.0.0.1");
        mailer.setPort(server.port());
        return mailer;
    }

    private static NotificationProperties properties() {
        return new NotificationProperties(
                "Dealgate <dealgate@example.org>",
                Duration.ofMillis(500),
                20,
                Duration.ofMinutes(10),
                Duration.ofMinutes(1),
                Duration.ofHours(4),
                Duration.ofDays(5));
    }

    private void makeDue() {
        jdbc.sql("UPDATE outbox SET due_at = clock_timestamp()").update();
    }

    private Map<String, Object> row(String address) {
        return jdbc.sql("SELECT * FROM outbox WHERE address = :address")
                .param("address", address)
                .query()
                .singleRow();
    }

    private List<String> messageIds() {
        return server.taken().stream()
                .map(mail -> {
                    var id = MESSAGE_ID.matcher(mail);
                    return id.find() ? id.group(1) : "";
                })
                .toList();
    }
}
