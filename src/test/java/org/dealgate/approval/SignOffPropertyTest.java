package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.spring.JqwikSpringSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.approval.Addition.Place;
import org.dealgate.approval.ApprovalRequest.State;
import org.dealgate.approval.authority.Delegation;
import org.dealgate.approval.authority.DelegationDraft;
import org.dealgate.approval.authority.Delegations;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.people.Channel;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.engine.InternalCall;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do in whatever order, nothing is signed off that should not be. */
@DealgateTest
@JqwikSpringSupport
class SignOffPropertyTest {

    private static final List<String> POSITIONS = List.of("head-of-sales", "finance-director", "chief-executive");

    @Autowired
    private Approvals approvals;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private People people;

    @Autowired
    private Delegations delegations;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private enum Move {
        APPROVE_AS_ASKED,
        DECIDE,
        CHANGE_PRICE,
        CHANGE_DELIVERY,
        DELEGATE,
        END_DELEGATION,
        RECALL,
        SUBMIT_AGAIN,
        TIME_OVER,
        ANSWER,
        ADD
    }

    /** @param who of the six people of {@link Course#people} does it, or has it done to them */
    record Step(Move move, int who, Decision decision) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Move> move = Arbitraries.frequency(
                Tuple.of(14, Move.APPROVE_AS_ASKED),
                Tuple.of(12, Move.DECIDE),
                Tuple.of(2, Move.CHANGE_PRICE),
                Tuple.of(3, Move.CHANGE_DELIVERY),
                Tuple.of(2, Move.DELEGATE),
                Tuple.of(1, Move.END_DELEGATION),
                Tuple.of(1, Move.RECALL),
                Tuple.of(3, Move.SUBMIT_AGAIN),
                Tuple.of(1, Move.TIME_OVER),
                Tuple.of(2, Move.ANSWER),
                Tuple.of(1, Move.ADD));
        Arbitrary<Decision> decision = Arbitraries.frequency(
                Tuple.of(16, Decision.APPROVE),
                Tuple.of(2, Decision.APPROVE_WITH_CONDITIONS),
                Tuple.of(1, Decision.ASK),
                Tuple.of(1, Decision.REJECT));
        Arbitrary<Integer> who = Arbitraries.frequency(
                Tuple.of(3, 0), Tuple.of(3, 1), Tuple.of(3, 2), Tuple.of(2, 3), Tuple.of(2, 4), Tuple.of(1, 5));
        return Combinators.combine(move, who, decision)
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(20);
    }

    @Property(tries = 14, shrinking = ShrinkingMode.OFF)
    void nothing_is_signed_off_without_every_approval_that_its_terms_demand(@ForAll("steps") List<Step> steps) {
        var course = new Course();
        try {
            for (Step step : steps) {
                course.take(step);
                course.check();
            }
            Statistics.label("signed off")
                    .collect(course.signedOff)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share >= 15));
        } finally {
            course.endDelegations();
        }
    }

    /** One deal, and what the test itself knows of it. */
    private class Course {

        private final SignOffWalk walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        private final String deal = walk.largeDeal();
        private final String deputy = Staff.member(SignOffPropertyTest.this.people, Groups.EXECUTIVES);
        private final List<String> people = List.of("eva", "erik", "ella", deputy, "amy", "finn");
        private final Map<String, Delegation> standIns = new HashMap<>();
        private final Map<Integer, Integer> priceOf = new HashMap<>(Map.of(1, 0));
        private final Map<Integer, Integer> deliveryOf = new HashMap<>(Map.of(1, 0));
        private final Set<String> rightly = new HashSet<>();
        private int price;
        private int delivery;
        private boolean signedOff;

        void take(Step step) {
            String person = people.get(step.who());
            try {
                switch (step.move()) {
                    case APPROVE_AS_ASKED ->
                        firstOpen().ifPresent(r -> decide(r.course().addressee(), Decision.APPROVE));
                    case DECIDE -> decide(person, step.decision());
                    case CHANGE_PRICE -> {
                        walk.changePrice(deal, String.valueOf(19_000_000 - 1000 * (price + 1)));
                        price++;
                        offered();
                    }
                    case CHANGE_DELIVERY -> {
                        walk.changeDelivery(deal, "Variant " + (delivery + 1));
                        delivery++;
                        offered();
                    }
                    case DELEGATE -> delegate(person);
                    case END_DELEGATION -> endDelegation(person);
                    case RECALL -> as(person, () -> approvals.recall(deal, "Once more."));
                    case SUBMIT_AGAIN -> task("SubmitAgain").ifPresent(t -> complete(person, t, Map.of()));
                    case TIME_OVER -> timer().ifPresent(job -> InternalCall.run(() -> management.executeJob(job)));
                    case ANSWER ->
                        task("AnswerApprover").ifPresent(t -> complete(person, t, Map.of("answer", "So and so.")));
                    case ADD -> as(person, () -> approvals.add(deal, new AddApprover(deputy, Place.BESIDE, "Knows.")));
                }
            } catch (Refusal refused) {
                assertThat(refused.problems()).isNotEmpty();
            } catch (WebApplicationException refusedAtTheTask) {
                assertThat(refusedAtTheTask.getResponse().getStatus()).isBetween(400, 499);
            }
            settle();
        }

        private void decide(String person, Decision decision) {
            for (ApprovalRequest open : approvals.of(deal)) {
                if (open.isOpen()) {
                    try {
                        as(person, () -> approvals.decide(String.valueOf(open.id()), ballot(decision)));
                        noteAuthority(open, person);
                        return;
                    } catch (Refusal somebodyElses) {
                        // the next one may be theirs
                    }
                }
            }
        }

        private Optional<ApprovalRequest> firstOpen() {
            return approvals.of(deal).stream().filter(ApprovalRequest::isOpen).findFirst();
        }

        private void noteAuthority(ApprovalRequest open, String person) {
            Delegation standsIn = standIns.get(open.approver());
            boolean may = open.approver().equals(person)
                    || standsIn != null && standsIn.delegate().equals(person);
            assertThat(may).as("%s decides for %s", person, open.approver()).isTrue();
            rightly.add(open.id() + " " + person);
        }

        private Ballot ballot(Decision decision) {
            return new Ballot(
                    decision,
                    decision == Decision.APPROVE ? null : "Why not.",
                    decision == Decision.RETURN ? Stage.NEEDS_PROPOSAL : null,
                    decision == Decision.APPROVE_WITH_CONDITIONS ? "Pay first" : null);
        }

        private void offered() {
            int version = terms.current(deal).orElseThrow().version();
            priceOf.put(version, price);
            deliveryOf.put(version, delivery);
        }

        private void delegate(String person) {
            LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
            as(
                    person,
                    () -> standIns.put(
                            person,
                            delegations.create(new DelegationDraft(
                                    null, deputy, today, today.plusDays(3), null, null, null, null, "Travels"))));
        }

        private void endDelegation(String person) {
            Optional.ofNullable(standIns.get(person))
                    .ifPresent(delegation -> as(person, () -> delegations.revoke(delegation.id())));
            standIns.remove(person);
        }

        void endDelegations() {
            List.copyOf(standIns.keySet()).forEach(this::endDelegation);
        }

        void check() {
            List<ApprovalRequest> all = approvals.of(deal);
            nobodyDecidesTwice(all);
            everyDecisionHasAuthority(all);
            if (task("RecordCustomerDecision").isPresent()) {
                signedOff = true;
                everyDemandedApprovalIsThere(all);
            }
        }

        private void nobodyDecidesTwice(List<ApprovalRequest> all) {
            Map<Integer, List<String>> deciders = all.stream()
                    .filter(r -> r.state() == State.DECIDED)
                    .collect(Collectors.groupingBy(
                            ApprovalRequest::round,
                            Collectors.mapping(ApprovalRequest::decidedBy, Collectors.toList())));
            deciders.forEach((round, who) -> assertThat(who).doesNotHaveDuplicates());
            List<String> decided = trail.of(deal).stream()
                    .filter(entry -> entry.event().equals("ApprovalRequest.Decided"))
                    .map(entry -> String.valueOf(entry.details().get("request")))
                    .toList();
            assertThat(decided).doesNotHaveDuplicates();
        }

        private void everyDecisionHasAuthority(List<ApprovalRequest> all) {
            all.stream()
                    .filter(r -> r.state() == State.DECIDED && r.standsFrom() == null)
                    .forEach(r -> assertThat(rightly).contains(r.id() + " " + r.decidedBy()));
        }

        private void everyDemandedApprovalIsThere(List<ApprovalRequest> all) {
            int version = terms.current(deal).orElseThrow().version();
            int round = all.stream().mapToInt(ApprovalRequest::round).max().orElse(0);
            var given = new ArrayList<String>();
            for (ApprovalRequest request : all) {
                if (request.round() == round && request.approved()) {
                    ApprovalRequest original = original(request, all);
                    int approved = original.termsVersion();
                    assertThat(priceOf.get(approved)).isEqualTo(priceOf.get(version));
                    if (original.position().equals("head-of-sales")) {
                        assertThat(deliveryOf.get(approved)).isEqualTo(deliveryOf.get(version));
                    }
                    given.add(original.position());
                }
            }
            assertThat(given).containsAll(POSITIONS);
            assertThat(all)
                    .filteredOn(r -> r.round() == round)
                    .noneMatch(ApprovalRequest::isUndecided)
                    .noneMatch(ApprovalRequest::refused);
        }

        private static ApprovalRequest original(ApprovalRequest request, List<ApprovalRequest> all) {
            @Nullable Long from = request.standsFrom();
            return all.stream()
                    .filter(r -> from != null && r.id() == from)
                    .findFirst()
                    .orElse(request);
        }

        private Optional<String> task(String name) {
            return tasks.createTaskQuery().processInstanceBusinessKey(deal).taskDefinitionKey(name).list().stream()
                    .map(t -> t.getId())
                    .findFirst();
        }

        private void complete(String person, String task, Map<String, Object> answers) {
            SignOffWalk.as(person, Channel.TASKLIST, () -> {
                tasks.complete(task, answers);
                return person;
            });
        }

        private Optional<String> timer() {
            return instance()
                    .flatMap(id ->
                            management.createJobQuery().processInstanceId(id).activityId("TimeOver").list().stream()
                                    .findFirst())
                    .map(Job::getId);
        }

        private Optional<String> instance() {
            return runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(deal, "executive-sign-off")
                    .list()
                    .stream()
                    .map(i -> i.getId())
                    .findFirst();
        }

        /** Until the process waits for people again. */
        private void settle() {
            await(deal)
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> instance()
                                    .map(id -> management
                                            .createJobQuery()
                                            .processInstanceId(id)
                                            .messages()
                                            .count())
                                    .orElse(0L),
                            jobs -> jobs == 0);
        }

        private void as(String person, Runnable work) {
            SignOffWalk.as(person, Channel.PAGE, () -> {
                work.run();
                return person;
            });
        }
    }
}
