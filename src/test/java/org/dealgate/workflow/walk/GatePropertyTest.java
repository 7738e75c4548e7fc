package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.DealgateTest;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Documents;
import org.dealgate.deal.Holds;
import org.dealgate.deal.Returns;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDraft;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do in whatever order, no stage is left while something blocks it, and no gate waits for nothing. */
@DealgateTest
@JqwikSpringSupport
class GatePropertyTest {

    @Autowired
    private Blockers blockers;

    @Autowired
    private Deals deals;

    @Autowired
    private Holds holds;

    @Autowired
    private Returns returns;

    @Autowired
    private Terms terms;

    @Autowired
    private Stakeholders stakeholders;

    @Autowired
    private Documents documents;

    @Autowired
    private ProcessEngine engine;

    private enum Move {
        COMPLETE,
        COMPLETE_WITH_OBSTACLE,
        RAISE,
        WARN,
        RESOLVE,
        WAIVE,
        ASSIGN,
        MAP,
        UNMAP,
        CHANGE_TERMS,
        HOLD,
        RESUME,
        RETURN
    }

    /** @param pick which of those that the move could be about */
    record Step(Move move, int pick, Stance stance, Set<Stage> stages) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Move> move = Arbitraries.frequency(
                Tuple.of(16, Move.COMPLETE),
                Tuple.of(2, Move.COMPLETE_WITH_OBSTACLE),
                Tuple.of(3, Move.RAISE),
                Tuple.of(1, Move.WARN),
                Tuple.of(7, Move.RESOLVE),
                Tuple.of(4, Move.WAIVE),
                Tuple.of(1, Move.ASSIGN),
                Tuple.of(8, Move.MAP),
                Tuple.of(2, Move.UNMAP),
                Tuple.of(2, Move.CHANGE_TERMS),
                Tuple.of(1, Move.HOLD),
                Tuple.of(6, Move.RESUME),
                Tuple.of(2, Move.RETURN));
        Arbitrary<Stance> stance = Arbitraries.frequency(Tuple.of(5, Stance.SUPPORTS), Tuple.of(1, Stance.OPPOSES));
        return Combinators.combine(
                        move,
                        Arbitraries.integers().between(0, 11),
                        stance,
                        Arbitraries.of(Stage.class).set().ofMaxSize(2))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(45);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void no_stage_is_left_while_something_blocks_it_and_no_gate_waits_for_nothing(@ForAll("steps") List<Step> steps) {
        var course = new Course();
        for (Step step : steps) {
            course.take(step);
            course.check();
        }
        Statistics.label("left a stage whose gate had waited")
                .collect(course.movedOn)
                .coverage(coverage -> coverage.check(true).count(courses -> courses > 0));
    }

    /** One deal, and what the test itself knows of it. */
    private class Course {

        private final DealWalk walk = new DealWalk(deals, stakeholders, documents, engine);
        private final String deal = walk.open(DealWalk.smallTerms());
        private final Map<String, Stage> openedIn = new HashMap<>();
        private Stage before = Stage.NEEDS_PROPOSAL;
        private boolean waited;
        private boolean movedOn;
        private int named;

        void take(Step step) {
            before = stage();
            try {
                switch (step.move()) {
                    case COMPLETE -> someTask(step.pick()).ifPresent(task -> complete(task, step.pick(), Map.of()));
                    case COMPLETE_WITH_OBSTACLE ->
                        someTask(step.pick()).ifPresent(task -> complete(task, 0, Map.of("blockerText", "In the way")));
                    case RAISE -> raise(step, Severity.BLOCKING);
                    case WARN -> raise(step, Severity.WARNING);
                    case RESOLVE ->
                        some(step.pick()).ifPresent(b -> as("amy", () -> blockers.resolve(deal, b.id(), "It is gone")));
                    case WAIVE ->
                        some(step.pick()).ifPresent(b -> as("eva", () -> blockers.waive(deal, b.id(), "We take it")));
                    case ASSIGN ->
                        some(step.pick()).ifPresent(b -> as("amy", () -> blockers.assign(deal, b.id(), "tess")));
                    case MAP -> map(step);
                    case UNMAP -> unmap(step.pick());
                    case CHANGE_TERMS -> changeTerms(step.pick());
                    case HOLD -> as("amy", () -> holds.hold(deal, "Their budget is frozen", null));
                    case RESUME -> as("amy", () -> holds.resume(deal, null));
                    case RETURN ->
                        as("amy", () -> returns.returnTo(deal, Stage.values()[step.pick() % 3], "Once more"));
                }
            } catch (Refusal refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
            settle();
        }

        void check() {
            Stage now = stage();
            // on its way back the deal passes again what it had passed
            openedIn.replaceAll((blocker, since) -> since.compareTo(now) > 0 ? now : since);
            List<Blocker> holding =
                    blockers.of(deal).stream().filter(Blocker::holds).toList();
            holding.forEach(b -> openedIn.putIfAbsent(b.id() + " " + b.openSince(), before));
            for (Blocker blocker : holding) {
                Stage since = openedIn.get(blocker.id() + " " + blocker.openSince());
                assertThat(blocker.stages())
                        .as("%s is open since %s, and the deal is in %s", blocker, since, now)
                        .noneMatch(held -> held.compareTo(since) >= 0 && held.compareTo(now) < 0);
            }
            boolean waits = !walk.open(deal, "ResolveBlockers").isEmpty();
            assertThat(waits
                            && !deals.get(deal).held()
                            && blockers.openBlocking(deal, now).isEmpty())
                    .as("the gate of %s waits for nothing", now)
                    .isFalse();
            if (deals.get(deal).held()) {
                assertThat(now).as("the stage of a deal on hold").isEqualTo(before);
            }
            movedOn |= waited && now.compareTo(before) > 0;
            waited = waits;
        }

        private Stage stage() {
            return deals.get(deal).stage();
        }

        private void raise(Step step, Severity severity) {
            var draft = new BlockerDraft(
                    "other", "In the way", null, List.copyOf(step.stages()), severity, "finn", null, null, null);
            as("tess", () -> blockers.raise(deal, draft));
        }

        private Optional<Blocker> some(int pick) {
            List<Blocker> open =
                    blockers.of(deal).stream().filter(Blocker::isOpen).toList();
            return open.isEmpty() ? Optional.empty() : Optional.of(open.get(pick % open.size()));
        }

        private void map(Step step) {
            BuyerRole role = BuyerRole.values()[step.pick() % BuyerRole.values().length];
            walk.stakeholder(deal, "Person " + named++, Set.of(role), step.stance());
        }

        private void unmap(int pick) {
            List<Stakeholder> map = stakeholders.of(deal);
            if (!map.isEmpty()) {
                as(
                        "amy",
                        () -> stakeholders.remove(
                                deal, map.get(pick % map.size()).id()));
            }
        }

        /** Every third time at a margin below the floor. */
        private void changeTerms(int pick) {
            TermsDraft draft = DealWalk.terms("500000", "475000", pick % 3 == 0 ? "450000" : "300000");
            as("amy", () -> terms.add(deal, draft));
        }

        private Optional<Task> someTask(int pick) {
            List<Task> open = walk.open(deal);
            return open.isEmpty() ? Optional.empty() : Optional.of(open.get(pick % open.size()));
        }

        private void complete(Task task, int pick, Map<String, Object> more) {
            var answers = new HashMap<String, Object>(more);
            String person = switch (task.getTaskDefinitionKey()) {
                case "CaptureNeed" -> given(answers, DealWalk.captureNeed(), "amy");
                case "MapBuyingCentre" -> given(answers, Map.of("duplicatesChecked", true), "amy");
                case "WriteProposal" -> given(answers, Map.of("proposalSummary", "Two lines."), "amy");
                case "ReviewTechnicalFit" ->
                    given(answers, pick % 4 == 3 ? DealWalk.gaps("Too weak.") : DealWalk.fits(), "tess");
                case "WriteImprovementPlan" -> given(answers, DealWalk.improvement(), "tess");
                case "AssessFinance" -> given(answers, DealWalk.feasible(), "finn");
                case "DecideApproval" -> given(answers, Map.of("decision", "APPROVE", "reason", "Fine."), "eva");
                case "RecordCustomerDecision" -> {
                    walk.uploadContract(deal);
                    yield given(answers, DealWalk.won(), "amy");
                }
                case "PrepareHandoverPack" -> given(answers, DealWalk.pack(), "amy");
                case "AcceptHandover" -> given(answers, Map.of("handoverVerdict", "ACCEPT"), "sam");
                default -> "amy";
            };
            walk.complete(person, task, answers);
        }

        private static String given(Map<String, Object> answers, Map<String, Object> usual, String person) {
            answers.putAll(usual);
            return person;
        }

        private void as(String person, Runnable work) {
            DealWalk.as(person, work);
        }

        /** Until the process waits for people again. */
        private void settle() {
            await(deal)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> engine.getManagementService().createJobQuery().messages().active().list().stream()
                            .noneMatch(job -> running(job.getProcessInstanceId())));
        }

        private boolean running(String instance) {
            return Stream.ofNullable(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .processInstanceBusinessKey(deal)
                            .singleResult())
                    .findAny()
                    .isPresent();
        }
    }
}
