package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules of approval links, one by one. Rule 8 is in {@link LinkStepUpTest}; 11, where somebody stands in, in {@link
 * LinkDelegationTest}. Rule 18 leaves nothing to see: opens are not kept.
 */
@DealgateTest
@ExtendWith(OutputCaptureExtension.class)
class ApprovalLinkTest {

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

    @BeforeEach
    void prepare() {
        walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        mails = new ApprovalMails(port, people, json);
    }

    @Test
    void rule_1_looking_changes_nothing() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Object before = rows(deal);

        assertThat(browser().get(link).statusCode()).isEqualTo(200);
        assertThat(browser().head(link).statusCode()).isEqualTo(200);
        assertThat(browser().get(link + "?decision=APPROVE").statusCode()).isEqualTo(200);

        assertThat(rows(deal)).isEqualTo(before);
    }

    @Test
    void rule_2_the_mail_carries_one_neutral_link() throws Exception {
        String deal = walk.smallDeal();

        JsonNode mail = mails.request(deal, "eva");
        for (String part : List.of("text", "html")) {
            var links = ApprovalMails.LINK
                    .matcher(mail.get(part).asText())
                    .results()
                    .map(r -> r.group(2))
                    .toList();
            assertThat(links).as(part).hasSize(1);
        }
        assertThat(mail.get("text").asText()).doesNotContain("decision=", "APPROVE", "?");
    }

    @Test
    void rule_3_what_posts_without_the_pages_own_csrf_token_is_refused_whoever_it_says_it_is() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");

        assertThat(browser().post(link, "", APPROVE).statusCode()).isEqualTo(403);
        assertThat(browser().post(link, "made-up", APPROVE).statusCode()).isEqualTo(403);

        assertThat(request(deal).state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_4_the_token_has_256_bits_and_only_its_hash_is_stored() throws Exception {
        String deal = walk.smallDeal();
        String token = link(deal, "eva").substring("/a/".length());

        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes());
        assertThat(jdbc.sql("SELECT count(*) FROM approval_link WHERE token_hash = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(wherever(token)).isEmpty();
    }

    @Test
    void rule_5_it_is_bound_to_approver_request_round_and_terms_version() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        for (String change : List.of("approver = 'erik'", "round = round + 1", "terms_version = terms_version + 1")) {
            jdbc.sql("UPDATE approval_link SET " + change + " WHERE request = :id")
                    .param("id", request(deal).id())
                    .update();
            assertThat(browser().get(link).statusCode()).as(change).isEqualTo(410);
            jdbc.sql(
                            "UPDATE approval_link l SET approver = r.approver, round = r.round, terms_version = r.terms_version"
                                    + " FROM approval_request r WHERE r.id = l.request AND r.id = :id")
                    .param("id", request(deal).id())
                    .update();
        }
        assertThat(browser().get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_6_it_decides_once_and_for_all() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        String csrf;
        Browser browser = browser();
        csrf = browser.csrf(link);

        HttpResponse<String> first = browser.post(link, csrf, APPROVE);
        HttpResponse<String> second = browser.post(link, csrf, APPROVE);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Your approval of " + deal + " is recorded");
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(request(deal).decision()).isEqualTo(Decision.APPROVE);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void rule_7_it_expires_after_72_hours() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        assertThat(jdbc.sql(
                                "SELECT extract(epoch FROM expires_at - issued_at) / 3600 FROM approval_link WHERE request = :id")
                        .param("id", request(deal).id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(72);
        Browser browser = browser();
        String csrf = browser.csrf(link);

        jdbc.sql("UPDATE approval_link SET expires_at = now() - interval '1 second' WHERE request = :id")
                .param("id", request(deal).id())
                .update();

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.post(link, csrf, APPROVE).statusCode()).isEqualTo(410);
        assertThat(request(deal).state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_7_a_reminder_revokes_the_link_and_issues_another() throws Exception {
        String deal = walk.smallDeal();
        String old = link(deal, "eva");
        Browser browser = browser();
        String csrf = browser.csrf(old);

        CurrentActor.as(
                Actor.SYSTEM, () -> rounds.remind(String.valueOf(request(deal).id())));
        String newer = mails.link(deal, "eva", 2);

        assertThat(newer).isNotEqualTo(old);
        assertThat(browser.get(old).statusCode()).isEqualTo(410);
        assertThat(browser.post(old, csrf, APPROVE).statusCode()).isEqualTo(410);
        assertThat(request(deal).state()).isEqualTo(State.OPEN);
        assertThat(browser.submit(newer, APPROVE).statusCode()).isEqualTo(200);
    }

    @Test
    void rule_9_actor_addressee_and_channel_are_recorded_apart() throws Exception {
        String deal = walk.smallDeal();

        browser().submit(link(deal, "eva"), APPROVE);

        ApprovalRequest decided = request(deal);
        assertThat(decided.decidedBy()).isEqualTo("eva");
        assertThat(decided.addressedTo()).isEqualTo(people.get("eva").email());
        assertThat(decided.channel()).isEqualTo(Channel.MAIL_LINK);
        assertThat(decided.onBehalfOf()).isNull();
        assertThat(trail.of(deal))
                .filteredOn(e -> e.event().equals("ApprovalRequest.Decided"))
                .singleElement()
                .satisfies(e -> assertThat(e.actor() + " " + e.channel()).isEqualTo("eva MAIL_LINK"));
    }

    @Test
    void rule_10_a_forwarded_mail_delegates_nothing_to_whoever_is_signed_in() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Browser eriks = browser().signedInAs("erik");

        assertThat(eriks.get(link).statusCode()).isEqualTo(403);
        assertThat(eriks.get(link).body()).doesNotContain("Press line");
        assertThat(eriks.post(link, eriks.csrf("/approvals"), APPROVE).statusCode())
                .isEqualTo(403);
        assertThat(request(deal).state()).isEqualTo(State.OPEN);
        assertThat(refusals(deal)).extracting(AuditEntry::actor).containsExactly("erik");
    }

    @Test
    void rule_11_a_person_who_left_decides_nothing() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Browser browser = browser();
        String csrf = browser.csrf(link);

        CurrentActor.as(new Actor("admin", Channel.PAGE), () -> people.deactivate("eva"));
        try {
            assertThat(browser.get(link).statusCode()).isEqualTo(410);
            assertThat(browser.post(link, csrf, APPROVE).statusCode()).isEqualTo(410);
        } finally {
            CurrentActor.as(new Actor("admin", Channel.PAGE), () -> people.activate("eva"));
        }
        assertThat(approvals.of(deal).get(0).state()).isEqualTo(State.REVOKED);
        assertThat(approvals.of(deal).get(0).revokedWhy()).isEqualTo("approver-changed");
        assertThat(refusals(deal)).isNotEmpty();
    }

    @Test
    void rule_11_a_person_who_left_decides_nothing_although_nobody_announced_it() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Browser browser = browser();
        String csrf = browser.csrf(link);

        jdbc.sql("UPDATE person SET active = false WHERE id = 'eva'").update();
        try {
            assertThat(browser.post(link, csrf, APPROVE).statusCode()).isEqualTo(410);
        } finally {
            jdbc.sql("UPDATE person SET active = true WHERE id = 'eva'").update();
        }
        assertThat(request(deal).state()).isEqualTo(State.OPEN);
        assertThat(refusals(deal)).isNotEmpty();
    }

    @Test
    void rule_11_a_decision_elsewhere_kills_the_link() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");

        walk.completeInTasklist("eva", request(deal), Map.of("decision", "APPROVE"));

        assertThat(browser().get(link).statusCode()).isEqualTo(410);
        assertThat(request(deal).channel()).isEqualTo(Channel.TASKLIST);
    }

    @Test
    void rule_11_a_withdrawal_kills_the_link() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");

        SignOffWalk.as("amy", Channel.PAGE, () -> {
            deals.withdraw(deal, "The customer has no budget.");
            return deal;
        });

        assertThat(browser().get(link).statusCode()).isEqualTo(410);
        assertThat(request(deal).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void rule_12_after_new_terms_the_old_link_shows_the_difference_and_a_new_one_goes_out() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Browser browser = browser();
        String csrf = browser.csrf(link);
        ApprovalRequest before = request(deal);

        walk.changePrice(deal, "460000");

        HttpResponse<String> refused = browser.post(link, csrf, APPROVE);
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.body()).contains("The terms have changed", "CNY 475,000", "CNY 460,000");
        ApprovalRequest after = await().atMost(Duration.ofSeconds(30))
                .until(() -> walk.request(deal, "eva"), r -> r.id() != before.id());
        assertThat(after.round()).isEqualTo(before.round() + 1);
        assertThat(after.termsVersion()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> mails.links(deal, "eva").size() == 2);
        assertThat(trail.of(deal))
                .extracting(AuditEntry::event)
                .containsSubsequence("Deal.TermsChanged", "ApprovalRequest.Revoked");
    }

    @Test
    void rule_13_nobody_else_decides_by_tasklist_page_or_service_and_each_attempt_is_recorded() throws Exception {
        String deal = walk.smallDeal();
        ApprovalRequest open = request(deal);

        for (String other : List.of("erik", "amy", "admin")) {
            assertThatThrownBy(() -> walk.completeInTasklist(other, open, Map.of("decision", "APPROVE")))
                    .as(other)
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> SignOffWalk.as(
                            other,
                            Channel.REST,
                            () -> approvals.decide(String.valueOf(open.id()), Decision.APPROVE, null, null)))
                    .as(other)
                    .isInstanceOf(Refusal.class);
        }

        assertThat(request(deal).state()).isEqualTo(State.OPEN);
        assertThat(refusals(deal)).extracting(AuditEntry::actor).contains("erik", "amy", "admin");
    }

    @Test
    void rule_14_returning_and_rejecting_take_a_reason() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");

        HttpResponse<String> bare = browser().submit(link, Map.of("decision", "REJECT", "reason", "  "));
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("a reason is needed unless you just approve", "Press line PX-9");
        HttpResponse<String> nowhere = browser().submit(link, Map.of("decision", "RETURN", "reason", "Too cheap"));
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("Too cheap", "which earlier stage");
        assertThat(browser().submit(link, Map.of("reason", "x")).statusCode()).isEqualTo(400);
        assertThat(browser()
                        .submit(link, Map.of("decision", "REJECT", "reason", "a\0b"))
                        .statusCode())
                .isEqualTo(400);

        assertThat(request(deal).state()).isEqualTo(State.OPEN);
        HttpResponse<String> full = browser()
                .submit(link, Map.of("decision", "RETURN", "reason", "Too cheap", "returnTo", "FINANCE_FEASIBILITY"));
        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(request(deal).reason()).isEqualTo("Too cheap");
    }

    @Test
    void rule_15_the_token_is_in_no_log_no_referer_and_no_cache(CapturedOutput output) throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Browser browser = browser();

        HttpResponse<String> page = browser.get(link);
        browser.submit(link, Map.of("decision", "REJECT"));
        browser.submit(link, APPROVE);
        browser.get(link);

        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(output.getAll()).doesNotContain(link.substring("/a/".length()));
    }

    @Test
    void rule_16_the_link_starts_with_the_configured_address() throws Exception {
        String deal = walk.smallDeal();

        var link = ApprovalMails.LINK.matcher(
                mails.request(deal, "eva").get("text").asText());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isNotBlank().doesNotContain(":" + port);
    }

    @Test
    void rule_17_a_dead_link_says_that_it_is_closed_and_what_to_do_and_nothing_else() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        browser().submit(link, APPROVE);

        HttpResponse<String> dead = browser().get(link);
        HttpResponse<String> unknown = browser().get("/a/" + "A".repeat(43));

        assertThat(dead.statusCode()).isEqualTo(410);
        assertThat(dead.body())
                .contains("This approval link is closed", "Sign in")
                .doesNotContain(deal, "Press line", "Meishan", "Eva", "eva", "Approved", "CNY");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(browser().get("/a/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void rule_18_nobody_is_told_that_an_opened_link_was_read() throws Exception {
        String deal = walk.smallDeal();
        Object told = List.of(trail.of(deal), approvals.of(deal));

        browser().get(link(deal, "eva"));

        assertThat(List.of(trail.of(deal), approvals.of(deal))).isEqualTo(told);
    }

    @Test
    void of_one_link_pressed_eight_times_at_once_one_press_decides() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Browser browser = browser();
        String csrf = browser.csrf(link);

        var answers = Together.does(8, () -> browser.post(link, csrf, APPROVE).statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(a -> a.equals(410))).hasSize(7);
        assertThat(decisions(deal)).isEqualTo(1);
    }

    @Test
    void of_link_against_tasklist_one_decides() throws Exception {
        String deal = walk.smallDeal();
        String link = link(deal, "eva");
        Browser browser = browser();
        String csrf = browser.csrf(link);
        ApprovalRequest open = request(deal);
        var turn = new AtomicInteger();

        var outcomes = Together.does(8, () -> {
            if (turn.getAndIncrement() % 2 == 0) {
                return browser.post(link, csrf, APPROVE).statusCode() == 200 ? "decided" : "closed";
            }
            try {
                walk.completeInTasklist("eva", open, Map.of("decision", "REJECT", "reason", "No."));
                return "decided";
            } catch (RuntimeException refused) {
                return "closed";
            }
        });

        assertThat(outcomes).containsOnlyOnce("decided").contains("closed");
        assertThat(decisions(deal)).isEqualTo(1);
    }

    @Test
    void of_two_executives_who_reject_at_the_same_moment_one_decides() throws Exception {
        String deal = walk.largeDeal();
        walk.completeInTasklist("eva", request(deal), Map.of("decision", "APPROVE"));
        List<ApprovalRequest> open = new ArrayList<>(List.of(walk.request(deal, "erik"), walk.request(deal, "ella")));
        var turn = new AtomicInteger();

        var outcomes = Together.does(8, () -> {
            ApprovalRequest mine = open.get(turn.getAndIncrement() % 2);
            return SignOffWalk.as(
                    mine.approver(),
                    Channel.PAGE,
                    () -> approvals.decide(String.valueOf(mine.id()), Decision.REJECT, "No.", null));
        });

        assertThat(outcomes.stream().filter(ApprovalRequest.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refusal.class::isInstance)).hasSize(7);
        assertThat(decisions(deal)).isEqualTo(2);
        assertThat(approvals.of(deal))
                .filteredOn(r -> r.state() == State.REVOKED)
                .hasSize(1);
    }

    private Browser browser() {
        return new Browser(port);
    }

    private ApprovalRequest request(String deal) {
        return approvals.of(deal).get(0);
    }

    private long decisions(String deal) {
        return approvals.of(deal).stream()
                .filter(r -> r.state() == State.DECIDED)
                .count();
    }

    private List<AuditEntry> refusals(String deal) {
        return trail.of(deal).stream()
                .filter(e -> e.event().equals("Refused.Approval.Decide"))
                .toList();
    }

    private Object rows(String deal) {
        return List.of(
                approvals.of(deal),
                jdbc.sql("SELECT l.* FROM approval_link l JOIN approval_request r ON r.id = l.request"
                                + " WHERE r.deal_number = :deal")
                        .param("deal", deal)
                        .query((row, n) ->
                                List.of(row.getString("expires_at"), String.valueOf(row.getString("closed_at"))))
                        .list(),
                trail.of(deal).size());
    }

    /** Columns of our tables that hold the token. */
    private List<String> wherever(String token) {
        return jdbc
                .sql("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
                        + " AND (table_name LIKE 'approval%' OR table_name LIKE 'audit%' OR table_name = 'outbox')")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(c -> jdbc.sql("SELECT count(*) FROM " + c.get(0) + " WHERE CAST(\"" + c.get(1)
                                        + "\" AS text) LIKE '%' || :token || '%'")
                                .param("token", token)
                                .query(Long.class)
                                .single()
                        > 0)
                .map(Object::toString)
                .toList();
    }

    private String link(String deal, String approver) {
        return mails.link(deal, approver);
    }
}
