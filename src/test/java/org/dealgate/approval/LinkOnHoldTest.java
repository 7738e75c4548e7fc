package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.DealgateTest;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.deal.Terms;
import org.dealgate.people.Channel;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The link of a mail while its deal is on hold, and after that. */
@DealgateTest
class LinkOnHoldTest {

    private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE");

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalLists lists;

    @Autowired
    private Deals deals;

    @Autowired
    private Holds holds;

    @Autowired
    private Terms terms;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

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
    void says_why_nothing_is_decided_and_works_again_after_the_resume() throws Exception {
        String deal = walk.smallDeal();
        String link = mails.link(deal, "eva");
        var browser = new Browser(port);
        String csrf = browser.csrf(link);
        amy(() -> holds.hold(deal, "The customer's budget is frozen.", null));

        var looked = browser.get(link);
        assertThat(looked.statusCode()).isEqualTo(409);
        assertThat(looked.body()).contains("This deal is on hold", "budget is frozen");
        assertThat(browser.post(link, csrf, APPROVE).statusCode()).isEqualTo(409);
        assertThat(walk.request(deal, "eva").state()).isEqualTo(State.OPEN);
        assertThat(waitingForEva()).doesNotContain(deal);

        amy(() -> holds.resume(deal, null));
        assertThat(waitingForEva()).contains(deal);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.post(link, browser.csrf(link), APPROVE).statusCode()).isEqualTo(200);
        assertThat(approvals.of(deal)).extracting(ApprovalRequest::state).containsExactly(State.DECIDED);
    }

    private List<String> waitingForEva() {
        return lists.of(ApprovalLists.Kind.WAITING, "eva", null, 10_000).requests().stream()
                .map(ApprovalRequest::dealNumber)
                .toList();
    }

    private static void amy(Runnable work) {
        SignOffWalk.as("amy", Channel.PAGE, () -> {
            work.run();
            return "amy";
        });
    }
}
