package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.Together;
import org.dealgate.approval.Addition.Place;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.authority.AbsenceDraft;
import org.dealgate.approval.authority.Absences;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.DelegationDraft;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.approval.authority.Holder;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.people.Channel;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.engine.InternalCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may happen between the asking and the sign-off. */
@DealgateTest
class SignOffCourseTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalRounds rounds;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Blockers blockers;

    @Autowired
    private People people;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Absences absences;

    @Autowired
    private Authorities authorities;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    private SignOffWalk walk;

    @BeforeEach
    void prepare() {
        walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
    }

    // asking back

    @Test
    void an_approver_who_asks_back_is_asked_again_once_the_owner_has_answered() {
        String deal = walk.smallDeal();
        ApprovalRequest asked = walk.request(deal, "eva");
        decide("eva", asked, new Ballot(Decision.ASK, "Who serves them?", null, null));

        ApprovalRequest waiting = approvals.get(id(asked));
        assertThat(waiting.state()).isEqualTo(State.PAUSED);
        assertThat(tasks.createTaskQuery().taskId(asked.taskId()).singleResult())
                .isNull();
        assertRefused("approval.waits-for-answer", () -> decide("eva", asked, plain(Decision.APPROVE)));

        complete("amy", deal, "AnswerApprover", Map.of("answer", "Sam does."));
        ApprovalRequest again = await().until(() -> approvals.get(id(asked)), ApprovalRequest::isOpen);
        assertThat(again.taskId()).isNotEqualTo(asked.taskId());
        decide("eva", again, plain(Decision.APPROVE));
        waitFor(deal, "RecordCustomerDecision");
        assertThat(events(deal)).containsSubsequence("Question.Put", "Question.Answered", "ApprovalRequest.Decided");
    }

    @Test
    void a_question_needs_words() {
        String deal = walk.smallDeal();

        assertRefused("approval.question.missing", () -> decide("eva", walk.request(deal, "eva"), plain(Decision.ASK)));
    }

    @Test
    void a_withdrawal_while_a_question_is_open_leaves_nothing_behind() {
        String deal = walk.smallDeal();
        decide("eva", walk.request(deal, "eva"), new Ballot(Decision.ASK, "Who serves them?", null, null));
        waitFor(deal, "AnswerApprover");

        SignOffWalk.as("amy", Channel.PAGE, () -> {
            deals.withdraw(deal, "They do not want it any more.");
            return deal;
        });
        assertThat(approvals.of(deal)).noneMatch(ApprovalRequest::isUndecided);
    }

    // conditions

    @Test
    void each_condition_of_an_approval_holds_the_hand_over() {
        String deal = walk.smallDeal();
        LocalDate due = LocalDate.now(Clock.systemUTC()).plusDays(30);
        decide(
                "eva",
                walk.request(deal, "eva"),
                new Ballot(
                        Decision.APPROVE_WITH_CONDITIONS,
                        "Only like this.",
                        null,
                        "Bank guarantee first | finn | " + due + "\n\nSpare parts in stock"));

        List<Blocker> conditions = conditions(deal);
        assertThat(conditions)
                .extracting(Blocker::text, Blocker::owner, Blocker::stage, Blocker::holds)
                .containsExactlyInAnyOrder(
                        tuple("Bank guarantee first", "finn", Stage.HANDOVER_TO_SERVICE, true),
                        tuple("Spare parts in stock", "amy", Stage.HANDOVER_TO_SERVICE, true));
        assertThat(conditions).extracting(Blocker::due).contains(due);
        waitFor(deal, "RecordCustomerDecision");
        assertThat(blockers.openBlocking(deal, Stage.EXECUTIVE_SIGN_OFF)).isEmpty();
        assertThat(blockers.openBlocking(deal, Stage.HANDOVER_TO_SERVICE)).hasSize(2);
    }

    @Test
    void conditions_that_cannot_be_read_are_refused_and_nothing_is_decided() {
        String deal = walk.smallDeal();
        ApprovalRequest asked = walk.request(deal, "eva");

        for (String wrong : List.of(
                "", "Pay first | nobody", "Pay first | amy | soon", "Pay first | amy | 2020-01-01", "a|b|c|d")) {
            assertThatThrownBy(() ->
                            decide("eva", asked, new Ballot(Decision.APPROVE_WITH_CONDITIONS, "Only so.", null, wrong)))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems().get(0).field())
                                    .isEqualTo("conditions"));
        }
        assertThat(approvals.get(id(asked)).isOpen()).isTrue();
        assertThat(conditions(deal)).isEmpty();
    }

    @Test
    void conditions_fall_with_the_approval_that_demanded_them() {
        String deal = walk.smallDeal();
        decide(
                "eva",
                walk.request(deal, "eva"),
                new Ballot(Decision.APPROVE_WITH_CONDITIONS, "Only so.", null, "Bank guarantee first"));
        waitFor(deal, "RecordCustomerDecision");

        walk.changePrice(deal, "470000");
        walk.request(deal, "eva");
        assertThat(conditions(deal)).noneMatch(Blocker::isOpen);
    }

    // new terms

    @Test
    void new_terms_ask_again_only_whom_the_change_concerns_and_say_why_the_others_stand() {
        String deal = walk.largeDeal();
        decide("eva", walk.request(deal, "eva"), plain(Decision.APPROVE));
        decide("erik", walk.request(deal, "erik"), plain(Decision.APPROVE));
        settle(deal);

        walk.changeDelivery(deal, "By rail, in spring");

        decide("eva", walk.request(deal, "eva", 2), plain(Decision.APPROVE));
        ApprovalRequest ella = walk.request(deal, "ella", 2);
        ApprovalRequest erik = current(deal, "erik");
        assertThat(erik.state()).isEqualTo(State.DECIDED);
        assertThat(erik.standsFrom()).isNotNull();
        assertThat(erik.termsVersion()).isEqualTo(2);
        assertThat(erik.proof().standsWhy()).contains("\"delivery\"").contains("\"approvedTerms\": 1");
        decide("ella", ella, plain(Decision.APPROVE));
        waitFor(deal, "RecordCustomerDecision");
    }

    @Test
    void another_price_concerns_everybody() {
        String deal = walk.largeDeal();
        decide("eva", walk.request(deal, "eva"), plain(Decision.APPROVE));
        decide("erik", walk.request(deal, "erik"), plain(Decision.APPROVE));
        decide("ella", walk.request(deal, "ella"), plain(Decision.APPROVE));
        waitFor(deal, "RecordCustomerDecision");

        walk.changePrice(deal, "18500000");

        walk.request(deal, "eva", 2);
        assertThat(current(deal, "erik").state()).isEqualTo(State.PLANNED);
        assertThat(current(deal, "ella").state()).isEqualTo(State.PLANNED);
    }

    @Test
    void new_terms_cannot_undo_that_an_executive_has_just_rejected_the_deal() {
        String deal = walk.smallDeal();
        ApprovalRequest asked = walk.request(deal, "eva");
        SignOffWalk.as("eva", Channel.PAGE, () -> {
            approvals.decide(id(asked), Decision.REJECT, "We do not sell there.", null);
            return deal;
        });

        assertThatThrownBy(() -> walk.changePrice(deal, "470000")).isInstanceOf(Refusal.class);
    }

    // quorum

    @Test
    void once_enough_of_a_level_have_agreed_the_others_are_spared() {
        String deal = walk.largeDeal();
        oneOfTheSecondLevelIsEnough(deal, true);
        decide("eva", walk.request(deal, "eva"), plain(Decision.APPROVE));
        ApprovalRequest ella = walk.request(deal, "ella");
        decide("erik", walk.request(deal, "erik"), plain(Decision.APPROVE));

        waitFor(deal, "RecordCustomerDecision");
        assertThat(approvals.get(id(ella)).revokedWhy()).isEqualTo("not-needed");
        assertThat(openTasks(deal, "DecideApproval")).isEmpty();
        assertRefused("approval.revoked.not-needed", () -> decide("ella", ella, plain(Decision.APPROVE)));
    }

    @Test
    void a_rejection_that_does_not_end_the_round_leaves_the_decision_to_the_others() {
        String deal = walk.largeDeal();
        oneOfTheSecondLevelIsEnough(deal, false);
        decide("eva", walk.request(deal, "eva"), plain(Decision.APPROVE));
        ApprovalRequest ella = walk.request(deal, "ella");
        decide("erik", walk.request(deal, "erik"), new Ballot(Decision.REJECT, "Too thin.", null, null));

        assertThat(rounds.outcome(deal).verdict()).isEqualTo(RoundOutcome.Verdict.OPEN);
        decide("ella", ella, plain(Decision.APPROVE));
        waitFor(deal, "RecordCustomerDecision");
    }

    /** As a designer's matrix could have it. */
    private void oneOfTheSecondLevelIsEnough(String deal, boolean rejectionEnds) {
        jdbc.sql("""
                        UPDATE approval_round
                        SET levels = jsonb_set(jsonb_set(levels, '{1,needed}', '1'), '{1,rule,rejectionEnds}', ?::jsonb)
                        WHERE deal_number = ?""").params(String.valueOf(rejectionEnds), deal).update();
    }

    // the owner

    @Test
    void an_owner_takes_the_deal_back_and_submits_it_again_and_what_was_approved_stands() {
        String deal = walk.largeDeal();
        ApprovalRequest eva = walk.request(deal, "eva");
        decide("eva", eva, plain(Decision.APPROVE));
        ApprovalRequest erik = walk.request(deal, "erik");
        as("amy", () -> approvals.recall(deal, "The plan needs another page."));

        waitFor(deal, "SubmitAgain");
        assertThat(approvals.get(id(erik)).state()).isEqualTo(State.REVOKED);
        assertThat(openTasks(deal, "DecideApproval")).isEmpty();
        complete("amy", deal, "SubmitAgain", Map.of());
        walk.request(deal, "erik", 2);
        assertThat(current(deal, "eva").standsFrom()).isEqualTo(eva.id());
    }

    @Test
    void only_who_may_change_the_deal_takes_it_back_and_with_a_reason() {
        String deal = walk.smallDeal();

        assertThatThrownBy(() -> as("eva", () -> approvals.recall(deal, "No."))).isInstanceOf(Refusal.class);
        assertThat(events(deal)).contains("Refused.Approval.Recall");
        assertThatThrownBy(() -> as("amy", () -> approvals.recall(deal, " ")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("reason"));
        assertThat(walk.request(deal, "eva").isOpen()).isTrue();
    }

    // added approvers

    @Test
    void an_approver_has_another_asked_before_and_is_asked_again_after_that() {
        String deal = walk.smallDeal();
        walk.request(deal, "eva");
        as("eva", () -> approvals.add(deal, new AddApprover("ella", Place.BEFORE, "Knows the customer.")));

        ApprovalRequest ella = walk.request(deal, "ella", 2);
        assertThat(current(deal, "eva").state()).isEqualTo(State.PLANNED);
        assertThat(ella.course().addedBy()).isEqualTo("eva");
        decide("ella", ella, plain(Decision.APPROVE));
        decide("eva", walk.request(deal, "eva", 2), plain(Decision.APPROVE));
        waitFor(deal, "RecordCustomerDecision");
    }

    @Test
    void the_owner_has_another_asked_beside_and_that_one_has_to_agree_too() {
        String deal = walk.smallDeal();
        as("amy", () -> approvals.add(deal, new AddApprover("erik", Place.BESIDE, "Wants to see it.")));

        decide("eva", walk.request(deal, "eva", 2), plain(Decision.APPROVE));
        assertThat(rounds.outcome(deal).verdict()).isEqualTo(RoundOutcome.Verdict.OPEN);
        decide("erik", walk.request(deal, "erik", 2), plain(Decision.APPROVE));
        waitFor(deal, "RecordCustomerDecision");
    }

    @Test
    void nobody_is_added_who_may_not_approve_or_is_asked_anyhow() {
        String deal = walk.smallDeal();

        assertRefused("approval.addition.no-executive", () -> add("amy", deal, "finn"));
        assertRefused("approval.addition.party", () -> add("eva", deal, executiveWhoOwns(deal)));
        assertRefused("approval.addition.asked-already", () -> add("eva", deal, "eva"));
        assertThatThrownBy(() -> add("finn", deal, "ella")).isInstanceOf(Refusal.class);
    }

    // standing in

    @Test
    void a_delegate_decides_on_behalf_and_what_entitles_them_is_kept() {
        String deal = walk.smallDeal();
        String chief = executive();
        String deputy = executive();
        addAndWait(deal, chief);
        delegate(chief, deputy, null);

        decide(deputy, current(deal, chief), plain(Decision.APPROVE));
        ApprovalRequest decided = current(deal, chief);
        assertThat(decided.decidedBy()).isEqualTo(deputy);
        assertThat(decided.onBehalfOf()).isEqualTo(chief);
        assertThat(decided.proof().authority()).contains("\"delegator\": \"" + chief + "\"");
        AuditEntry entry = trail.of(deal).stream()
                .filter(e -> e.event().equals("ApprovalRequest.Decided"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.actor()).isEqualTo(deputy);
        assertThat(entry.onBehalfOf()).isEqualTo(chief);
    }

    @Test
    void a_delegation_that_is_in_force_when_the_approver_is_asked_sends_the_mail_to_the_delegate() {
        String deal = walk.smallDeal();
        String chief = executive();
        String deputy = executive();
        delegate(chief, deputy, null);
        add("amy", deal, chief);

        ApprovalRequest asked = walk.request(deal, chief, 2);
        assertThat(asked.course().addressee()).isEqualTo(deputy);
        assertThat(tasks.createTaskQuery().taskId(asked.taskId()).singleResult().getAssignee())
                .isEqualTo(deputy);
        decide(chief, asked, plain(Decision.APPROVE));
        assertThat(current(deal, chief).onBehalfOf()).isNull();
    }

    @Test
    void a_delegation_is_not_passed_on() {
        String deal = walk.smallDeal();
        String chief = executive();
        String deputy = executive();
        String third = executive();
        addAndWait(deal, chief);
        delegate(chief, deputy, null);
        delegate(deputy, third, null);

        assertRefused("approval.not-addressee", () -> decide(third, current(deal, chief), plain(Decision.APPROVE)));
    }

    @Test
    void nobody_decides_twice_in_a_round_even_by_delegation() {
        String deal = walk.smallDeal();
        String chief = executive();
        addAndWait(deal, chief);
        delegate(chief, "eva", null);

        assertRefused("approval.not-addressee", () -> decide("eva", current(deal, chief), plain(Decision.APPROVE)));
    }

    @Test
    void the_limits_of_delegation_and_delegate_count_and_returning_takes_none() {
        String deal = walk.smallDeal();
        String chief = executive();
        String deputy = executive();
        addAndWait(deal, chief);
        delegate(chief, deputy, new BigDecimal("1000000"));
        ApprovalRequest asked = current(deal, chief);
        limit(deputy, "400000");

        assertRefused("approval.beyond-limit", () -> decide(deputy, asked, plain(Decision.APPROVE)));
        limit(deputy, "475000");
        decide(deputy, asked, plain(Decision.APPROVE));
        assertThat(current(deal, chief).proof().authority()).contains("475000");
    }

    @Test
    void a_delegation_of_less_than_the_deal_is_worth_does_not_reach() {
        String deal = walk.smallDeal();
        String chief = executive();
        String deputy = executive();
        addAndWait(deal, chief);
        delegate(chief, deputy, new BigDecimal("474999.99"));

        assertRefused("approval.beyond-limit", () -> decide(deputy, current(deal, chief), plain(Decision.APPROVE)));
        decide(
                deputy,
                current(deal, chief),
                new Ballot(Decision.RETURN, "Not for me to say.", Stage.NEEDS_PROPOSAL, null));
    }

    @RepeatedTest(3)
    void of_approver_and_delegate_who_decide_at_once_one_is_heard() throws Exception {
        String deal = walk.smallDeal();
        String chief = executive();
        String deputy = executive();
        addAndWait(deal, chief);
        delegate(chief, deputy, null);
        ApprovalRequest asked = current(deal, chief);
        var next = new AtomicInteger();

        List<Object> all = Together.does(8, () -> {
            String person = next.getAndIncrement() % 2 == 0 ? chief : deputy;
            decide(person, asked, plain(Decision.APPROVE));
            return "heard";
        });

        assertThat(all).filteredOn("heard"::equals).hasSize(1);
        assertThat(all).filteredOn(answer -> !"heard".equals(answer)).allMatch(Refusal.class::isInstance);
        assertThat(trail.of(deal))
                .filteredOn(entry -> entry.event().equals("ApprovalRequest.Decided"))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void new_terms_and_a_decision_at_once_never_sign_off_what_was_not_seen() throws Exception {
        String deal = walk.smallDeal();
        ApprovalRequest asked = walk.request(deal, "eva");
        var next = new AtomicInteger();

        Together.does(8, () -> {
            int turn = next.getAndIncrement();
            if (turn % 2 == 0) {
                decide("eva", asked, plain(Decision.APPROVE));
            } else {
                walk.changePrice(deal, String.valueOf(470000 - turn));
            }
            return turn;
        });

        ApprovalRequest again = walk.request(deal, "eva", 2);
        assertThat(again.termsVersion())
                .isEqualTo(terms.current(deal).orElseThrow().version());
        assertThat(openTasks(deal, "RecordCustomerDecision")).isEmpty();
    }

    @Test
    void who_decided_in_somebodys_place_cannot_become_the_owner_of_what_they_signed_off() {
        String deal = walk.smallDeal();
        String chief = executive();
        String deputy = Staff.member(people, Groups.EXECUTIVES, Groups.ACCOUNT_MANAGERS);
        addAndWait(deal, chief);
        delegate(chief, deputy, null);
        decide(deputy, current(deal, chief), plain(Decision.APPROVE));
        settle(deal);

        as("admin", () -> deals.changeOwner(deal, deputy, "Takes over."));
        assertThat(walk.request(deal, chief, 3).isOpen()).isTrue();
    }

    @Test
    void a_deal_that_waits_for_want_of_a_limit_goes_on_when_it_is_lifted() {
        String deal = walk.smallDeal();
        limit("eva", "1000");
        try {
            walk.changePrice(deal, "470000");
            await().until(() -> !openVacancies(deal).isEmpty());
        } finally {
            as("admin", () -> authorities.lift(Holder.person("eva")));
        }

        assertThat(walk.request(deal, "eva", 3).isOpen()).isTrue();
        assertThat(openVacancies(deal)).isEmpty();
    }

    @Test
    void a_limit_that_is_lowered_below_what_somebody_is_asked_for_leaves_a_gap_that_is_said() {
        String deal = walk.largeDeal();
        limit("erik", "1000");
        try {
            await().until(() -> !openVacancies(deal).isEmpty());
            assertThat(openVacancies(deal)).extracting(Blocker::department).containsExactly("finance-director");
        } finally {
            as("admin", () -> authorities.lift(Holder.person("erik")));
        }

        walk.request(deal, "eva", 3);
        assertThat(openVacancies(deal)).isEmpty();
    }

    private List<Blocker> openVacancies(String deal) {
        return blockers.of(deal).stream()
                .filter(b -> b.isOpen() && b.kind().equals("approver-missing"))
                .toList();
    }

    @Test
    void an_attempt_without_authority_is_written_down() {
        String deal = walk.smallDeal();
        assertRefused(
                "approval.not-addressee", () -> decide("ella", walk.request(deal, "eva"), plain(Decision.APPROVE)));

        assertThat(events(deal)).contains("Refused.Approval.Decide");
    }

    // time

    @Test
    void a_reminder_revokes_the_link_and_issues_another() {
        String deal = walk.smallDeal();
        ApprovalRequest asked = walk.request(deal, "eva");
        fire(deal, "ReminderDue");

        assertThat(approvals.get(id(asked)).taskId()).isEqualTo(asked.taskId());
        assertThat(events(deal)).contains("ApprovalRequest.Reminded");
        decide("eva", asked, plain(Decision.APPROVE));
        waitFor(deal, "RecordCustomerDecision");
    }

    @Test
    void when_the_time_is_over_the_next_one_is_asked_and_after_that_the_owner_submits_again() {
        String deal = walk.smallDeal();
        ApprovalRequest eva = walk.request(deal, "eva");
        fire(deal, "TimeOver");

        ApprovalRequest ella = walk.request(deal, "ella");
        assertThat(approvals.get(id(eva)).revokedWhy()).isEqualTo("escalated");
        assertThat(ella.course().escalatedFrom()).isEqualTo(eva.id());
        assertRefused("approval.revoked.escalated", () -> decide("eva", eva, plain(Decision.APPROVE)));

        fire(deal, "TimeOver");
        waitFor(deal, "SubmitAgain");
        assertThat(approvals.get(id(ella)).revokedWhy()).isEqualTo("expired");
        complete("amy", deal, "SubmitAgain", Map.of());
        walk.request(deal, "eva", 2);
    }

    @Test
    void whom_it_was_escalated_to_decides_in_place_of_the_first() {
        String deal = walk.smallDeal();
        fire(deal, "TimeOver");
        decide("ella", walk.request(deal, "ella"), plain(Decision.APPROVE));

        waitFor(deal, "RecordCustomerDecision");
    }

    @Test
    void where_nobody_else_may_be_asked_the_same_approver_is_asked_a_last_time() {
        String deal = walk.largeDeal();
        ApprovalRequest eva = walk.request(deal, "eva");
        jdbc.sql("UPDATE approval_request SET asked_at = asked_at - interval '20 days' WHERE id = ?")
                .param(eva.id())
                .update();
        fire(deal, "TimeOver");

        ApprovalRequest again = await().until(
                        () -> approvals.get(id(eva)),
                        r -> r.isOpen() && r.course().chase() == 1);
        assertThat(timer(deal, "TimeOver").getDuedate())
                .as("a whole time once more")
                .isInTheFuture();
        decide("eva", again, plain(Decision.APPROVE));
        walk.request(deal, "erik");
    }

    @Test
    void who_is_away_without_a_delegate_is_not_waited_for() {
        String deal = walk.smallDeal();
        String away = executive();
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin")));
        as(away, () -> absences.create(new AbsenceDraft(null, today, today.plusDays(5))));
        add("amy", deal, away);

        ApprovalRequest ella = walk.request(deal, "ella");
        assertThat(approvals.get(String.valueOf(ella.course().escalatedFrom())).approver())
                .isEqualTo(away);
    }

    @Test
    void who_leaves_without_a_delegate_while_asked_is_not_waited_for_either() {
        String deal = walk.smallDeal();
        String leaves = executive();
        addAndWait(deal, leaves);
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin")));
        as(leaves, () -> absences.create(new AbsenceDraft(null, today, today.plusDays(5))));

        assertThat(walk.request(deal, "ella").course().escalatedFrom())
                .isEqualTo(current(deal, leaves).id());
    }

    private static String id(ApprovalRequest request) {
        return String.valueOf(request.id());
    }

    private static Ballot plain(Decision decision) {
        return new Ballot(decision, null, null, null);
    }

    private static void as(String person, Runnable work) {
        SignOffWalk.as(person, Channel.PAGE, () -> {
            work.run();
            return person;
        });
    }

    private void decide(String person, ApprovalRequest request, Ballot ballot) {
        as(person, () -> approvals.decide(id(request), ballot));
    }

    private void complete(String person, String deal, String task, Map<String, Object> answers) {
        String id = waitFor(deal, task);
        SignOffWalk.as(person, Channel.TASKLIST, () -> {
            tasks.complete(id, answers);
            return person;
        });
    }

    private String waitFor(String deal, String task) {
        return await(deal + " at " + task)
                .until(() -> openTasks(deal, task), open -> !open.isEmpty())
                .get(0);
    }

    private List<String> openTasks(String deal, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(deal).taskDefinitionKey(task).list().stream()
                .map(open -> open.getId())
                .toList();
    }

    private void fire(String deal, String timer) {
        String job = timer(deal, timer).getId();
        InternalCall.run(() -> management.executeJob(job));
    }

    private Job timer(String deal, String timer) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(deal, "executive-sign-off")
                .singleResult()
                .getId();
        return await(timer)
                .until(
                        () -> management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(timer)
                                .list(),
                        jobs -> !jobs.isEmpty())
                .get(0);
    }

    /** Until nothing is under way in the sign-off. */
    private void settle(String deal) {
        await(deal)
                .until(() -> management
                                .createJobQuery()
                                .processInstanceId(runtime.createProcessInstanceQuery()
                                        .processInstanceBusinessKey(deal, "executive-sign-off")
                                        .singleResult()
                                        .getId())
                                .messages()
                                .count()
                        == 0);
    }

    private String executive() {
        return Staff.member(people, Groups.EXECUTIVES);
    }

    private String executiveWhoOwns(String deal) {
        String owner = Staff.member(people, Groups.EXECUTIVES, Groups.ACCOUNT_MANAGERS);
        as("admin", () -> deals.changeOwner(deal, owner, "Takes over."));
        return owner;
    }

    private void add(String by, String deal, String approver) {
        as(by, () -> approvals.add(deal, new AddApprover(approver, Place.BESIDE, "Wants to see it.")));
    }

    private void addAndWait(String deal, String approver) {
        add("amy", deal, approver);
        walk.request(deal, approver, 2);
    }

    private void delegate(String from, String to, BigDecimal value) {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin")));
        as(
                from,
                () -> delegations.create(new DelegationDraft(
                        null, to, today, today.plusDays(5), value, null, null, null, "On holiday")));
    }

    private void limit(String person, String value) {
        as("admin", () -> authorities.limit(Holder.person(person), new BigDecimal(value), null));
    }

    private ApprovalRequest current(String deal, String approver) {
        return approvals.of(deal).stream()
                .filter(request -> request.approver().equals(approver))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<Blocker> conditions(String deal) {
        return blockers.of(deal).stream()
                .filter(blocker -> blocker.kind().equals("approval-condition"))
                .toList();
    }

    private List<String> events(String deal) {
        return trail.of(deal).stream().map(AuditEntry::event).toList();
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).key()).isEqualTo(key));
    }
}
