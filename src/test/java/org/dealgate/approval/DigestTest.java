package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.Staff;
import org.dealgate.Together;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deals;
import org.dealgate.notification.Mail;
import org.dealgate.notification.Outbox;
import org.dealgate.people.Channel;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An executive in Berlin who wants one mail a day. The days are to come, so that the running program leaves them alone. */
@DealgateTest
class DigestTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2033, 3, 14);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @LocalServerPort
    private int port;

    @Autowired
    private Digests digests;

    @Autowired
    private DigestTable table;

    @Autowired
    private DigestMail mail;

    @Autowired
    private DigestProperties properties;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private People people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Deals deals;

    @Autowired
    private JdbcClient jdbc;

    private PiledUp piledUp;
    private String person;

    @BeforeEach
    void hire() {
        piledUp = new PiledUp(deals, jdbc);
        person = Staff.member(people, Groups.EXECUTIVES);
        choose(true);
    }

    @Test
    void it_is_sent_once_a_day_however_many_nodes_there_are() throws Exception {
        piledUp.open(piledUp.deal(), person);

        Together.does(8, () -> workAt(MONDAY, EIGHT));
        workAt(MONDAY, LocalTime.of(17, 0));
        assertThat(sent()).containsExactly(MONDAY);

        workAt(MONDAY.plusDays(1), EIGHT);
        assertThat(sent()).containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    @Test
    void it_waits_for_its_hour_where_the_person_is_and_for_a_business_day() {
        piledUp.open(piledUp.deal(), person);

        workAt(MONDAY.minusDays(2), EIGHT);
        workAt(MONDAY.minusDays(1), EIGHT);
        workAt(MONDAY, LocalTime.of(7, 59));

        assertThat(sent()).isEmpty();
    }

    @Test
    void no_mail_where_nothing_waits_in_the_morning() {
        workAt(MONDAY, EIGHT);
        piledUp.open(piledUp.deal(), person);
        workAt(MONDAY, LocalTime.of(12, 0));

        assertThat(sent()).isEmpty();
    }

    @Test
    void nobody_gets_it_who_did_not_ask_or_asks_no_more() {
        String other = Staff.member(people, Groups.EXECUTIVES);
        piledUp.open(piledUp.deal(), other);
        piledUp.open(piledUp.deal(), person);
        choose(false);

        workAt(MONDAY, EIGHT);

        assertThat(sent()).isEmpty();
        assertThat(sent(other)).isEmpty();
    }

    @Test
    void somebody_who_left_gets_no_mail() {
        piledUp.open(piledUp.deal(), person);
        SignOffWalk.as("admin", Channel.PAGE, () -> {
            people.deactivate(person);
            return person;
        });

        workAt(MONDAY, EIGHT);

        assertThat(sent()).isEmpty();
    }

    @Test
    void it_lists_what_waits_and_leads_to_the_sign_in() {
        String deal = piledUp.deal();
        piledUp.open(deal, person);
        piledUp.pause(piledUp.open(deal, person));

        Mail written = mail.of(people.get(person), MONDAY).orElseThrow();

        assertThat(written.model().path()).isEqualTo("/approvals");
        assertThat(written.model().title()).isEqualTo("2");
        assertThat(written.model().items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item)
                        .startsWith(deal + " Press line for plant 3, Meishan ")
                        .contains(": CNY 2,200,000, margin 27.27 %, discount 8.33 %. Asked "))
                .anySatisfy(item -> assertThat(item).contains(", due "))
                .anySatisfy(item -> assertThat(item).endsWith("; waits for the answer to a question."));
    }

    @Test
    void it_speaks_the_persons_language() {
        String id = "p-zh-" + person;
        people.seed(new NewPerson(
                id, "Wei", id + "@example.com", "zh", "Asia/Shanghai", Set.of(Groups.EXECUTIVES), null, id));
        piledUp.open(piledUp.deal(), id);

        assertThat(mail.of(people.get(id), MONDAY).orElseThrow().model().items().get(0))
                .contains("毛利率 27.27 %", "征询时间", "，截止 ")
                .doesNotContain("margin");
    }

    @Test
    void it_is_chosen_on_the_page_and_by_rest() {
        Caller browser = Caller.browser(port, person, person);
        String page = browser.get("/approvals").body();
        assertThat(page).contains("08:00");
        PageForm end = PageForm.on(page, "/approvals/digest");
        assertThat(end.value("daily")).isEqualTo("false");
        assertThat(browser.postForm("/approvals/digest", end.fields()).statusCode())
                .isEqualTo(302);
        assertThat(table.has(person)).isFalse();
        PageForm begin = PageForm.on(browser.get("/approvals").body(), "/approvals/digest");
        assertThat(begin.value("daily")).isEqualTo("true");

        Caller program = Caller.basic(port, person, person);
        assertThat(program.send(
                                "PUT",
                                "/api/approvals/digest",
                                "application/json",
                                java.net.http.HttpRequest.BodyPublishers.ofString("{\"daily\":true}"),
                                java.util.Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(table.has(person)).isTrue();
        assertThat(program.get("/api/approvals").body()).contains("\"digest\":true");
    }

    @Test
    void only_executives_may_choose_it() {
        assertThatThrownBy(() -> SignOffWalk.as("amy", Channel.PAGE, () -> {
                    digests.choose(true);
                    return "done";
                }))
                .isInstanceOf(Refusal.class);
        assertThat(PageForm.find(
                        Caller.browser(port, "amy", "amy").get("/approvals").body(), "/approvals/digest"))
                .isNull();
    }

    @Test
    void each_choice_is_audited_once() {
        choose(true);
        choose(false);
        choose(false);

        assertThat(jdbc.sql("""
                                SELECT details::text FROM audit_entry WHERE chain = 'approval-digest'
                                AND details::text LIKE :person ORDER BY seq""")
                        .param("person", "%" + person + "\"%")
                        .query(String.class)
                        .list())
                .hasSize(2);
    }

    private void choose(boolean daily) {
        SignOffWalk.as(person, Channel.PAGE, () -> {
            digests.choose(daily);
            return person;
        });
    }

    /** As a node that looks at that time in Berlin. */
    private int workAt(LocalDate day, LocalTime time) {
        Clock then = Clock.fixed(day.atTime(time).atZone(BERLIN).toInstant(), BERLIN);
        return new DigestWorker(table, mail, properties, calendar, people, outbox, transactions, then).work();
    }

    private List<LocalDate> sent() {
        return sent(person);
    }

    private List<LocalDate> sent(String to) {
        return jdbc
                .sql(
                        "SELECT dedupe_key FROM outbox WHERE person = :person AND template = 'approval-digest' ORDER BY id")
                .param("person", to)
                .query(String.class)
                .list()
                .stream()
                .map(key -> LocalDate.parse(key.split(" ")[1]))
                .toList();
    }
}
