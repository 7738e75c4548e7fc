package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.authority.AbsenceDraft;
import org.dealgate.approval.authority.Absences;
import org.dealgate.approval.authority.DelegationDraft;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule 11 of approval links where somebody stands in for the approver, or does no longer. */
@DealgateTest
class LinkDelegationTest {

    private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE");

    @LocalServerPort
    private int port;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRounds rounds;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Absences absences;

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

    private final List<Long> set = new ArrayList<>();
    private SignOffWalk walk;
    private ApprovalMails mails;
    private Browser browser;
    private String deputy;
    private String deal;

    @BeforeEach
    void ask() {
        walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        mails = new ApprovalMails(port, people, json);
        browser = new Browser(port);
        deputy = Staff.member(people, Groups.EXECUTIVES);
        deal = walk.smallDeal();
    }

    @AfterEach
    void takeBack() {
        jdbc.sql(
                        "UPDATE delegation SET revoked_at = now(), revoked_by = 'eva' WHERE id IN (:set) AND revoked_at IS NULL")
                .param("set", set.isEmpty() ? List.of(-1L) : set)
                .update();
    }

    @Test
    void rule_11_a_delegation_asks_the_stand_in_and_kills_the_approvers_link() throws Exception {
        String evas = mails.link(deal, "eva");
        String csrf = browser.csrf(evas);

        delegate(today(), today());
        String theirs = mails.link(deal, deputy);

        assertThat(browser.get(evas).statusCode()).isEqualTo(410);
        assertThat(browser.post(evas, csrf, APPROVE).statusCode()).isEqualTo(410);
        assertThat(request().course().addressee()).isEqualTo(deputy);
        assertThat(request().addressedTo()).isEqualTo(people.get(deputy).email());
        assertThat(assignee()).isEqualTo(deputy);
        assertThat(browser.submit(theirs, APPROVE).statusCode()).isEqualTo(200);
        assertThat(request().decidedBy()).isEqualTo(deputy);
        assertThat(request().onBehalfOf()).isEqualTo("eva");
        assertThat(trail.of(deal))
                .filteredOn(e -> e.event().equals("ApprovalRequest.Asked"))
                .extracting(AuditEntry::actor)
                .contains("eva");
    }

    @Test
    void rule_11_the_approver_may_still_decide_signed_in_although_the_stand_in_was_asked() throws Exception {
        delegate(today(), today());
        String theirs = mails.link(deal, deputy);

        SignOffWalk.as(
                "eva",
                Channel.PAGE,
                () -> approvals.decide(String.valueOf(request().id()), Decision.APPROVE, null, null));

        assertThat(request().decidedBy()).isEqualTo("eva");
        assertThat(request().onBehalfOf()).isNull();
        assertThat(browser.get(theirs).statusCode()).isEqualTo(410);
    }

    @Test
    void rule_11_the_approvers_link_decides_as_long_as_nobody_else_was_asked() throws Exception {
        String evas = mails.link(deal, "eva");
        long planned = delegate(today().plusDays(1), today().plusDays(2));

        assertThat(request().course().addressee()).isEqualTo("eva");
        jdbc.sql("UPDATE delegation SET from_day = :today WHERE id = :id")
                .param("today", today())
                .param("id", planned)
                .update();

        assertThat(browser.submit(evas, APPROVE).statusCode()).isEqualTo(200);
        assertThat(request().decidedBy()).isEqualTo("eva");
    }

    @Test
    void rule_11_the_reminder_goes_to_whom_a_delegation_names_since() {
        mails.link(deal, "eva");
        long planned = delegate(today().plusDays(1), today().plusDays(2));
        jdbc.sql("UPDATE delegation SET from_day = :today WHERE id = :id")
                .param("today", today())
                .param("id", planned)
                .update();

        CurrentActor.as(
                Actor.SYSTEM, () -> rounds.remind(String.valueOf(request().id())));

        assertThat(mails.link(deal, deputy)).startsWith("/a/");
        assertThat(assignee()).isEqualTo(deputy);
    }

    @Test
    void rule_11_a_revoked_delegation_kills_the_stand_ins_link_and_asks_the_approver_again() throws Exception {
        mails.link(deal, "eva");
        long delegation = delegate(today(), today());
        String theirs = mails.link(deal, deputy);
        String csrf = browser.csrf(theirs);

        SignOffWalk.as("eva", Channel.PAGE, () -> delegations.revoke(delegation));
        String evas = mails.link(deal, "eva", 2);

        assertThat(browser.get(theirs).statusCode()).isEqualTo(410);
        assertThat(browser.post(theirs, csrf, APPROVE).statusCode()).isEqualTo(410);
        assertThat(request().state()).isEqualTo(State.OPEN);
        assertThat(assignee()).isEqualTo("eva");
        assertThat(browser.submit(evas, APPROVE).statusCode()).isEqualTo(200);
        assertThat(request().decidedBy()).isEqualTo("eva");
    }

    @Test
    void rule_11_a_delegation_that_is_over_kills_the_stand_ins_link_although_nobody_announced_it() throws Exception {
        long delegation = delegate(today(), today());
        String theirs = mails.link(deal, deputy);
        String csrf = browser.csrf(theirs);

        jdbc.sql("UPDATE delegation SET from_day = from_day - 7, until_day = until_day - 7 WHERE id = :id")
                .param("id", delegation)
                .update();

        assertThat(browser.get(theirs).statusCode()).isEqualTo(410);
        assertThat(browser.post(theirs, csrf, APPROVE).statusCode()).isEqualTo(410);
        assertThat(request().state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_11_a_stand_in_who_left_is_replaced_by_the_approver() {
        mails.link(deal, "eva");
        delegate(today(), today());
        mails.link(deal, deputy);

        CurrentActor.as(new Actor("admin", Channel.PAGE), () -> people.deactivate(deputy));

        assertThat(mails.link(deal, "eva", 2)).startsWith("/a/");
        assertThat(assignee()).isEqualTo("eva");
        assertThat(request().state()).isEqualTo(State.OPEN);
    }

    @Test
    void rule_11_an_absence_asks_whoever_stands_in_since() {
        mails.link(deal, "eva");
        long planned = delegate(today().plusDays(1), today().plusDays(2));
        jdbc.sql("UPDATE delegation SET from_day = :today WHERE id = :id")
                .param("today", today())
                .param("id", planned)
                .update();

        var absence =
                SignOffWalk.as("eva", Channel.PAGE, () -> absences.create(new AbsenceDraft("eva", today(), today())));
        try {
            assertThat(mails.link(deal, deputy)).startsWith("/a/");
        } finally {
            SignOffWalk.as("eva", Channel.PAGE, () -> absences.end(absence.id()));
        }
    }

    @Test
    void rule_11_a_delegation_of_another_customer_changes_nothing() throws Exception {
        String evas = mails.link(deal, "eva");
        String other = walk.smallDeal();
        mails.link(other, "eva");

        delegate(other, today(), today());

        assertThat(mails.link(other, deputy)).startsWith("/a/");
        assertThat(browser.get(evas).statusCode()).isEqualTo(200);
        assertThat(mails.links(deal, deputy)).isEmpty();
    }

    private long delegate(LocalDate from, LocalDate until) {
        return delegate(deal, from, until);
    }

    /** For one customer only: other deals that wait for Eva are other tests' matter. */
    private long delegate(String ofDeal, LocalDate from, LocalDate until) {
        Long customer = deals.get(ofDeal).account().id();
        long id = SignOffWalk.as(
                "eva",
                Channel.PAGE,
                () -> delegations
                        .create(new DelegationDraft(
                                null, deputy, from, until, null, null, null, customer, "On the road"))
                        .id());
        set.add(id);
        return id;
    }

    private LocalDate today() {
        return LocalDate.now(Clock.system(people.get("eva").timeZone()));
    }

    private ApprovalRequest request() {
        return approvals.of(deal).get(0);
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(request().taskId()).singleResult().getAssignee();
    }
}
