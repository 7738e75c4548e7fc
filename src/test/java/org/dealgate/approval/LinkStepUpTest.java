package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule 8 of approval links: for a large deal the link alone does not decide. */
@DealgateTest
@ExtendWith(OutputCaptureExtension.class)
class LinkStepUpTest {

    private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE");

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRounds rounds;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private SignOffWalk walk;
    private ApprovalMails mails;
    private Browser browser;
    private String deal;
    private String link;
    private String csrf;

    @BeforeEach
    void ask() throws Exception {
        walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        mails = new ApprovalMails(port, people, json);
        browser = new Browser(port);
        deal = walk.largeDeal();
        link = mails.link(deal, "eva");
        csrf = browser.csrf(link);
    }

    @Test
    void rule_8_the_link_alone_does_not_decide_and_the_page_offers_a_code_and_a_sign_in() throws Exception {
        assertThat(browser.get(link).body()).contains("Send me a code", link + "/code", link + "/sign-in");

        HttpResponse<String> bare = decide("REJECT", null);

        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("enter the code from the second mail", "Much too cheap");
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(refusals()).extracting(AuditEntry::actor).containsExactly(Actor.ANONYMOUS_ID);
    }

    @Test
    void rule_8_with_the_code_of_a_second_mail_it_decides() throws Exception {
        HttpResponse<String> asked = askForCode();
        String code = mails.code(deal, "eva", 1);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("A code is on its way", "Much too cheap")
                .doesNotContain(code);
        assertThat(decide("REJECT", code.substring(0, 3) + " " + code.substring(3))
                        .statusCode())
                .isEqualTo(200);
        assertThat(request().decision()).isEqualTo(Decision.REJECT);
        assertThat(request().channel()).isEqualTo(Channel.MAIL_LINK);
        assertThat(proof()).isEqualTo("link+code");
        assertThat(events()).contains("ApprovalLink.CodeSent");
    }

    @Test
    void rule_8_the_codes_mail_has_no_link_and_says_what_to_do_and_nothing_of_the_deal() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);

        JsonNode mail = mails.all(deal, "eva").get(0);
        assertThat(mail.get("subject").asText()).contains(deal).doesNotContain(code);
        for (String part : List.of("text", "html")) {
            assertThat(mail.get(part).asText())
                    .contains(code, "If you did not ask for it")
                    .doesNotContain("/a/", "href", "Press line", "Meishan");
        }
    }

    @Test
    void rule_8_a_signed_in_addressee_needs_no_code() throws Exception {
        Browser evas = new Browser(port).signedInAs("eva");

        assertThat(evas.get(link).body()).doesNotContain("Send me a code");
        assertThat(evas.submit(link, APPROVE).statusCode()).isEqualTo(200);
        assertThat(proof()).isEqualTo("link+sign-in");
    }

    @Test
    void rule_8_the_sign_in_leads_back_to_the_link_which_no_address_of_ours_repeats() throws Exception {
        HttpResponse<String> toSignIn = browser.get(link + "/sign-in");

        assertThat(toSignIn.statusCode()).isEqualTo(302);
        assertThat(toSignIn.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(browser.get("/sign-in").body()).doesNotContain(link);
        HttpResponse<String> back = browser.submit("/sign-in", Map.of("username", "eva", "password", "eva"));
        assertThat(back.headers().firstValue("Location").orElse("")).endsWith(link + "/sign-in");
        HttpResponse<String> further = browser.get(link + "/sign-in");
        assertThat(further.headers().firstValue("Location").orElse("")).endsWith(link);
        assertThat(further.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(browser.submit(link, APPROVE).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_8_whoever_signs_in_as_somebody_else_decides_nothing() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);
        Browser eriks = new Browser(port).signedInAs("erik");

        var answer = eriks.post(link, eriks.csrf("/approvals"), Map.of("decision", "APPROVE", "code", code));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(eriks.post(link + "/code", eriks.csrf("/approvals"), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(request().state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_8_a_small_deal_needs_only_the_link() throws Exception {
        String small = walk.smallDeal();
        String itsLink = mails.link(small, "eva");

        assertThat(browser.post(itsLink + "/code", browser.csrf(itsLink), Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(codesKept(itsLink)).isZero();
        assertThat(browser.get(itsLink).body()).doesNotContain("Send me a code");
        assertThat(browser.submit(itsLink, APPROVE).statusCode()).isEqualTo(200);
        assertThat(approvals.of(small).get(0).proof().authority()).contains("\"proof\": \"link\"");
    }

    @Test
    void rule_8_a_sign_in_by_any_other_door_is_recorded_as_one() {
        walk.completeInTasklist("eva", request(), Map.of("decision", "APPROVE"));

        assertThat(proof()).isEqualTo("sign-in");
    }

    @Test
    void rule_8_only_a_keyed_digest_of_the_code_is_kept() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);

        assertThat(jdbc.sql("SELECT digest FROM approval_code c JOIN approval_link l USING (token_hash)"
                                + " WHERE l.request = :id")
                        .param("id", request().id())
                        .query((row, n) -> row.getBytes(1))
                        .single())
                .hasSize(32)
                .isNotEqualTo(MessageDigest.getInstance("SHA-256").digest(code.getBytes()));
        assertThat(jdbc.sql("SELECT text_body FROM outbox WHERE template = 'approval-code' AND thread_key = :deal")
                        .param("deal", deal)
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list())
                .allSatisfy(text -> assertThat(text).doesNotContain(code));
    }

    @Test
    void rule_8_a_code_counts_for_ten_minutes() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);

        passes("9 minutes 30 seconds");
        assertThat(browser.post(link, csrf, Map.of("decision", "REJECT", "code", code))
                        .body())
                .contains("a reason is needed");
        passes("30 seconds");

        assertThat(decide("APPROVE", code).body()).contains("has expired");
        assertThat(request().state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_8_a_new_code_replaces_the_older_one() throws Exception {
        askForCode();
        String first = mails.code(deal, "eva", 1);
        passes("61 seconds");
        askForCode();
        String second = mails.code(deal, "eva", 2);

        if (!first.equals(second)) {
            assertThat(decide("APPROVE", first).statusCode()).isEqualTo(400);
        }
        assertThat(decide("APPROVE", second).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_8_a_code_fits_no_other_link() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);
        String other = walk.largeDeal();
        String otherLink = mails.link(other, "eva");

        var answer = browser.post(otherLink, csrf, Map.of("decision", "APPROVE", "code", code));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(approvals.of(other).get(0).state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_8_a_code_dies_with_its_link() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);
        SignOffWalk.as("dealgate", Channel.SYSTEM, () -> {
            rounds.remind(String.valueOf(request().id()));
            return deal;
        });
        String newer = mails.link(deal, "eva", 2);

        assertThat(decide("APPROVE", code).statusCode()).isEqualTo(410);
        assertThat(browser.post(newer, csrf, Map.of("decision", "APPROVE", "code", code))
                        .statusCode())
                .isEqualTo(400);
        assertThat(askForCode().statusCode()).isEqualTo(410);
        assertThat(request().state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_8_a_right_code_is_not_used_up_by_a_decision_that_was_refused_for_another_reason() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);

        HttpResponse<String> noReason = browser.post(link, csrf, Map.of("decision", "REJECT", "code", code));

        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body()).contains("a reason is needed", code);
        assertThat(decide("REJECT", code).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_8_after_five_wrong_codes_even_the_right_one_is_refused_for_ten_minutes() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> wrong = decide("REJECT", wrong(code));
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("this code is wrong", "Much too cheap", "You pressed &quot;Reject&quot;")
                    .doesNotContain(wrong(code));
        }
        assertThat(events()).doesNotContain("ApprovalLink.CodesBlocked");

        HttpResponse<String> fifth = decide("REJECT", wrong(code));
        HttpResponse<String> right = decide("REJECT", code);

        assertThat(fifth.statusCode()).isEqualTo(400);
        assertThat(fifth.body()).contains("Too many wrong codes");
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(askForCode().body()).contains("Too many wrong codes");
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(events()).containsOnlyOnce("ApprovalLink.CodesBlocked");
        assertThat(refusals()).hasSize(7);

        passes("10 minutes 1 second");
        askForCode();
        assertThat(decide("REJECT", mails.code(deal, "eva", 2)).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_8_five_tries_count_over_all_codes_of_the_link() throws Exception {
        askForCode();
        String first = mails.code(deal, "eva", 1);
        for (int i = 0; i < 3; i++) {
            decide("APPROVE", wrong(first));
        }
        passes("61 seconds");
        askForCode();
        String second = mails.code(deal, "eva", 2);
        decide("APPROVE", wrong(second));
        decide("APPROVE", wrong(second));

        assertThat(decide("APPROVE", second).statusCode()).isEqualTo(429);
    }

    @Test
    void rule_8_what_is_no_code_at_all_is_no_try() throws Exception {
        askForCode();
        for (String typed : List.of("", "12345", "1234567", "abcdef", "12345\u0000", "１２３４５６")) {
            assertThat(decide("APPROVE", typed).statusCode()).as(typed).isEqualTo(400);
        }
        assertThat(decide("APPROVE", mails.code(deal, "eva", 1)).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_8_codes_are_sent_once_a_minute_and_five_times_an_hour() throws Exception {
        for (int i = 1; i <= 5; i++) {
            assertThat(askForCode().statusCode()).as("code " + i).isEqualTo(200);
            // one that still waits to be sent is taken back with the next
            mails.code(deal, "eva", i);
            HttpResponse<String> again = askForCode();
            assertThat(again.statusCode()).isEqualTo(429);
            assertThat(again.body()).contains(i < 5 ? "less than a minute ago" : "within an hour", "Much too cheap");
            passes("61 seconds");
        }
        assertThat(askForCode().statusCode()).isEqualTo(429);
        passes("56 minutes");
        assertThat(askForCode().statusCode()).isEqualTo(200);
        assertThat(mails.code(deal, "eva", 6)).hasSize(6);
    }

    @Test
    void rule_8_of_eight_wrong_codes_at_once_five_are_tried() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);

        var answers = Together.does(8, () -> decide("APPROVE", wrong(code)).statusCode());

        assertThat(answers.stream().filter(status -> status.equals(400))).hasSize(5);
        assertThat(answers.stream().filter(status -> status.equals(429))).hasSize(3);
    }

    @Test
    void rule_8_of_one_code_entered_eight_times_at_once_one_decides() throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);

        var answers = Together.does(8, () -> decide("APPROVE", code).statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status.equals(410))).hasSize(7);
        assertThat(codesThatCount()).isZero();
    }

    @Test
    void rule_8_asking_for_a_code_takes_the_pages_csrf_token_and_changes_nothing_else() throws Exception {
        Object before = approvals.of(deal);

        assertThat(browser.post(link + "/code", "made-up", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(codesKept(link)).isZero();
        assertThat(browser.get(link + "/code").statusCode()).isEqualTo(200);
        assertThat(codesKept(link)).isZero();
        askForCode();

        assertThat(approvals.of(deal)).isEqualTo(before);
    }

    @Test
    void rule_8_the_deals_timeline_tells_who_got_codes_and_that_nobody_known_entered_a_wrong_one() throws Exception {
        askForCode();
        decide("APPROVE", wrong(mails.code(deal, "eva", 1)));

        assertThat(new Browser(port).signedInAs("amy").get("/deals/" + deal).body())
                .contains("A one-time code was sent to Eva Ericsson", "somebody who had not signed in");
    }

    @Test
    void rule_15_neither_token_nor_code_is_in_a_log(CapturedOutput output) throws Exception {
        askForCode();
        String code = mails.code(deal, "eva", 1);
        browser.get(link + "/sign-in");
        decide("REJECT", wrong(code));
        decide("REJECT", code);

        assertThat(output.getAll())
                .doesNotContain(link.substring("/a/".length()))
                .doesNotContain(code);
    }

    /** As if so much time had passed since. */
    private void passes(String interval) {
        for (String column :
                List.of("approval_code.issued_at", "approval_code.expires_at", "approval_code_try.tried_at")) {
            String[] name = column.split("\\.");
            jdbc.sql("UPDATE " + name[0] + " SET " + name[1] + " = " + name[1] + " - CAST(:interval AS interval)"
                            + " WHERE token_hash IN (SELECT token_hash FROM approval_link WHERE request = :id)")
                    .param("interval", interval)
                    .param("id", request().id())
                    .update();
        }
    }

    private long codesKept(String ofLink) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(ofLink.substring("/a/".length()).getBytes());
        return jdbc.sql("SELECT count(*) FROM approval_code WHERE token_hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .single();
    }

    private long codesThatCount() {
        return jdbc.sql("SELECT count(*) FROM approval_code c JOIN approval_link l USING (token_hash)"
                        + " WHERE l.request = :id AND c.closed_at IS NULL")
                .param("id", request().id())
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> askForCode() throws Exception {
        return browser.post(link + "/code", csrf, Map.of("reason", "Much too cheap"));
    }

    private HttpResponse<String> decide(String decision, String code) throws Exception {
        return browser.post(
                link,
                csrf,
                code == null
                        ? Map.of("decision", decision, "reason", "Much too cheap")
                        : Map.of("decision", decision, "reason", "Much too cheap", "code", code));
    }

    private static String wrong(String code) {
        return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
    }

    private ApprovalRequest request() {
        return approvals.of(deal).get(0);
    }

    private String proof() {
        try {
            return json.readTree(request().proof().authority()).get("proof").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> events() {
        return trail.of(deal).stream().map(AuditEntry::event).toList();
    }

    private List<AuditEntry> refusals() {
        return trail.of(deal).stream()
                .filter(e -> e.event().equals("Refused.Approval.Decide"))
                .toList();
    }
}
