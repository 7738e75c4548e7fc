package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.Approvals;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.deal.Returns;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people do to a deal's course in whatever order, the deal and its process agree. */
@DealgateTest
@JqwikSpringSupport
class CoursePropertyTest {

    private static final Set<String> STAGES =
            Stream.of(Stage.values()).map(CoursePropertyTest::process).collect(Collectors.toSet());

    @Autowired
    private Deals deals;

    @Autowired
    private Holds holds;

    @Autowired
    private Returns returns;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private enum Move {
        COMPLETE,
        HOLD,
        RESUME,
        RETURN,
        WITHDRAW
    }

    record Step(Move move, Stage stage) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Move> move = Arbitraries.frequency(
                Tuple.of(30, Move.COMPLETE),
                Tuple.of(3, Move.HOLD),
                Tuple.of(9, Move.RESUME),
                Tuple.of(3, Move.RETURN),
                Tuple.of(1, Move.WITHDRAW));
        return Combinators.combine(move, Arbitraries.of(Stage.class))
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Stage> starts() {
        return Arbitraries.of(Stage.class);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void the_deal_and_its_process_agree_after_every_step(
            @ForAll("starts") Stage start, @ForAll("steps") List<Step> steps) {
        var course = new Course(start);
        for (Step step : steps) {
            course.take(step);
            course.check();
        }
        Statistics.label("last stage").collect(deals.get(course.deal).stage());
    }

    /** One deal that lacks nothing: a gate of it never waits. */
    private class Course {

        private final DealWalk walk = beans.createBean(DealWalk.class);
        private final String deal;

        Course(Stage start) {
            deal = switch (start) {
                case NEEDS_PROPOSAL -> walk.dealAwaitingProposal();
                case TECHNICAL_REVIEW -> walk.dealAwaitingReview();
                case FINANCE_FEASIBILITY -> walk.dealAwaitingFinance();
                case EXECUTIVE_SIGN_OFF -> walk.dealAwaitingApproval();
                case HANDOVER_TO_SERVICE -> walk.dealAwaitingHandover();
            };
            if (start != Stage.HANDOVER_TO_SERVICE) {
                walk.uploadContract(deal);
            }
        }

        void take(Step step) {
            boolean held = deals.get(deal).held();
            boolean finished = deals.get(deal).finished();
            try {
                switch (step.move()) {
                    case COMPLETE -> walk.open(deal).stream().findFirst().ifPresent(this::complete);
                    case HOLD -> DealWalk.as("amy", () -> holds.hold(deal, "Budget frozen.", null));
                    case RESUME -> DealWalk.as("amy", () -> holds.resume(deal, null));
                    case RETURN -> DealWalk.as("amy", () -> returns.returnTo(deal, step.stage(), "Once more."));
                    case WITHDRAW -> DealWalk.as("amy", () -> deals.withdraw(deal, "Not built."));
                }
                boolean nothingToDo =
                        step.move() == Move.COMPLETE && walk.open(deal).isEmpty();
                assertThat(held && !Set.of(Move.RESUME, Move.WITHDRAW).contains(step.move()) && !nothingToDo)
                        .as("%s on hold", step)
                        .isFalse();
                assertThat(finished && step.move() != Move.COMPLETE).isFalse();
            } catch (Refusal refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
            settle();
        }

        private void complete(Task task) {
            String key = task.getTaskDefinitionKey();
            walk.complete(who(key), task, answers(key));
        }

        private String who(String task) {
            return switch (task) {
                case "ReviewTechnicalFit" -> "tess";
                case "AssessFinance" -> "finn";
                case "DecideApproval" -> "eva";
                case "AcceptHandover" -> "sam";
                default -> "amy";
            };
        }

        private Map<String, Object> answers(String task) {
            return switch (task) {
                case "CaptureNeed" -> DealWalk.captureNeed();
                case "MapBuyingCentre" -> Map.of("duplicatesChecked", true);
                case "WriteProposal" -> Map.of("proposalSummary", "One press line.");
                case "ReviewTechnicalFit" -> DealWalk.fits();
                case "AssessFinance" -> DealWalk.feasible();
                case "DecideApproval" -> Map.of("decision", "APPROVE");
                case "RecordCustomerDecision" -> DealWalk.won();
                case "PrepareHandoverPack" -> DealWalk.pack();
                case "AcceptHandover" -> Map.of("handoverVerdict", "ACCEPT");
                default -> Map.of();
            };
        }

        void check() {
            Deal now = deals.get(deal);
            List<ProcessInstance> instances = instances();
            assertThat(instances.isEmpty()).as("finished").isEqualTo(now.finished());
            assertThat(instances).as("held: %s", now.held()).allMatch(one -> one.isSuspended() == now.held());
            if (!now.finished()) {
                assertThat(stagesOf(instances)).containsExactly(process(now.stage()));
                assertThat(walk.open(deal)).isNotEmpty().allMatch(task -> task.isSuspended() == now.held());
            }
            long open =
                    approvals.of(deal).stream().filter(ApprovalRequest::isOpen).count();
            assertThat(open)
                    .isEqualTo(
                            now.finished()
                                    ? 0
                                    : walk.open(deal, "DecideApproval").size());
        }

        private List<ProcessInstance> instances() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(deal)
                    .list();
        }

        private List<String> stagesOf(List<ProcessInstance> instances) {
            var keys = new HashMap<String, String>();
            instances.forEach(one -> keys.computeIfAbsent(
                    one.getProcessDefinitionId(),
                    id -> repository.getProcessDefinition(id).getKey()));
            return instances.stream()
                    .map(one -> keys.get(one.getProcessDefinitionId()))
                    .filter(STAGES::contains)
                    .toList();
        }

        /** Until the process waits for people again. */
        private void settle() {
            await(deal)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> jdbc.sql("""
                                            select count(*) from act_ru_job j
                                            join act_ru_execution p on p.id_ = j.process_instance_id_
                                            where p.business_key_ = ? and j.type_ = 'message' and j.suspension_state_ = 1
                                            """).param(deal).query(Long.class).single(), jobs -> jobs == 0);
        }
    }

    /** A stage's process is called like the stage. */
    private static String process(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
