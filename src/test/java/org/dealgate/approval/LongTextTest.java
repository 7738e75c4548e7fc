package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.browser.BrowserTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDraft;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** Texts without a place to break them do not push a page over its edge. */
class LongTextTest extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("/a/[A-Za-z0-9_-]{43}");
    private static final String LONG = "W".repeat(150);

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Terms terms;

    @Autowired
    Approvals approvals;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_approvers_page_and_the_deals_page_keep_their_width() {
        String deal = dealOfLongWords();
        Page phone = telephone();
        phone.navigate(at(link(deal)));
        assertThat(phone.locator("h1").textContent()).contains(LONG);
        assertKeepsItsWidth(phone, 390);
        for (var button : phone.locator(".approval-bar > button, .approval-bar > details > summary")
                .all()) {
            var box = Objects.requireNonNull(button.boundingBox());
            assertThat(box.x + box.width).isLessThanOrEqualTo(390);
            assertThat(box.y + box.height).isLessThanOrEqualTo(844);
        }
        for (Page page : List.of(signIn(desk(), "amy"), signIn(telephone(), "amy"))) {
            int width = page.viewportSize().width;
            for (String path : List.of(
                    "/deals/" + deal,
                    "/?q=" + deal,
                    "/?stage=EXECUTIVE_SIGN_OFF&q=" + deal,
                    "/deals/" + deal + "?from=1&to=2")) {
                page.navigate(at(path));
                assertKeepsItsWidth(page, width);
            }
        }
        Page desk = signIn(desk(), "amy");
        desk.navigate(at("/deals/" + deal));
        assertThat((Integer) desk.evaluate(
                        "() => { const e = document.querySelector('#terms'); return e.scrollWidth - e.clientWidth }"))
                .isLessThanOrEqualTo(0);
    }

    private static void assertKeepsItsWidth(Page page, int width) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
    }

    private String dealOfLongWords() {
        var walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        String deal = walk.smallDeal();
        jdbc.sql("update account set name = ? where id = (select account_id from deal where number = ?)")
                .params(LONG + deal, deal)
                .update();
        var line = new TermsLine(LONG, 1, new BigDecimal("500000"), new BigDecimal("470000"), new BigDecimal("300000"));
        var plan = List.of(new PaymentTerm(LONG, 60, new BigDecimal("100")));
        SignOffWalk.as("amy", Channel.PAGE, () -> {
            deals.describe(deal, LONG, null);
            return terms.add(deal, new TermsDraft("CNY", List.of(line), plan, LONG + LONG + LONG, null));
        });
        walk.request(deal, "eva");
        return deal;
    }

    private String link(String deal) {
        JsonNode mails = await().until(
                        () -> RestClient.create("http://localhost:" + port)
                                .get()
                                .uri("/mailbox/messages")
                                .retrieve()
                                .body(JsonNode.class),
                        all -> StreamSupport.stream(all.spliterator(), false).anyMatch(m -> isOf(deal, m)));
        Matcher link = LINK.matcher(StreamSupport.stream(mails.spliterator(), false)
                .filter(m -> isOf(deal, m))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asText());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static boolean isOf(String deal, JsonNode mail) {
        return mail.path("subject").asText().contains(deal)
                && mail.path("subject").asText().contains("WWW")
                && LINK.matcher(mail.path("text").asText()).find();
    }
}
