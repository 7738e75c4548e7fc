package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dealgate.DealgateTest;
import org.dealgate.approval.Approvals;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.deal.Returns;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.designer.backtest.replay.Replay;
import org.dealgate.designer.backtest.tape.Selection;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.tape.Tapes;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.engine.InternalCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the backtest promises: it knows how deals went, and never guesses how others would have gone. */
@DealgateTest
class ReplayedDealsTest {

    @Autowired
    private Tapes tapes;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Returns returns;

    @Autowired
    private Holds holds;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ManagementService management;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Clock clock;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private DealWalk walk;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void unchanged_processes_lead_every_deal_the_way_that_it_went_and_an_edited_matrix_asks_others() {
        String small = handedOver();
        String large = askedBackRecalledAndRejected();
        List<String> walked = List.of(small, large, remindedExpiredReturnedAndLost(), withdrawn());
        Map<String, Tape> tapes = tapes();

        try (var replay = new Replay(models(shipped()), List.of(), calendar, SHANGHAI)) {
            assertThat(walked)
                    .extracting(deal -> replay.tryOut(tapes.get(deal)))
                    .allSatisfy(verdict -> {
                        assertThat(verdict.notes()).isEmpty();
                        assertThat(verdict.kind()).isEqualTo(Kind.SAME);
                        assertThat(verdict.hours()).isZero();
                    });
        }
        Map<String, ModelFile> edited = new TreeMap<>(shipped());
        edited.computeIfPresent("approval-matrix.dmn", (name, file) -> edited(file, ">&gt;= 2<", ">&gt;= 1<"));
        try (var replay = new Replay(models(edited), List.of(), calendar, SHANGHAI)) {
            Verdict verdict = replay.tryOut(tapes.get(small));
            assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(verdict.added()).containsExactly("finance-director");
            assertThat(verdict.notes())
                    .extracting(Note::key)
                    .containsExactly("replay.entered", "replay.unknown.never-asked");
            assertThat(replay.tryOut(tapes.get(large)).kind()).isEqualTo(Kind.SAME);
        }
    }

    private Map<String, Tape> tapes() {
        return tapes.page(Selection.ALL, 0, 1000, true).tapes().stream()
                .collect(Collectors.toMap(Tape::number, Function.identity()));
    }

    private String handedOver() {
        String deal = walk.dealAwaitingReview();
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("The frame bends."));
        walk.complete("tess", deal, "WriteImprovementPlan", DealWalk.improvement());
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "AssessFinance");
        DealWalk.as("amy", () -> returns.returnTo(deal, Stage.TECHNICAL_REVIEW, "The stroke has changed."));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.complete(
                "finn",
                deal,
                "AssessFinance",
                Map.of("financeVerdict", "SEND_BACK", "financeAssessment", "Too cheap."));
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines, turnkey."));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "RecordCustomerDecision");
        walk.uploadContract(deal);
        walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.won());
        walk.complete("amy", deal, "PrepareHandoverPack", DealWalk.pack());
        walk.complete(
                "sam", deal, "AcceptHandover", Map.of("handoverVerdict", "RETURN", "returnReason", "Who trains them?"));
        walk.complete("amy", deal, "PrepareHandoverPack", DealWalk.pack());
        walk.complete("sam", deal, "AcceptHandover", Map.of("handoverVerdict", "ACCEPT"));
        walk.waitForEnd(deal);
        return deal;
    }

    private String askedBackRecalledAndRejected() {
        String deal = walk.dealAwaitingApproval(DealWalk.largeTerms());
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "erik");
        walk.decide("ella", deal, Map.of("decision", "ASK", "reason", "Who serves them?"));
        walk.complete("amy", deal, "AnswerApprover", Map.of("answer", "Sam does."));
        walk.waitFor(deal, "DecideApproval", "ella");
        settle(deal);
        DealWalk.as("amy", () -> approvals.recall(deal, "The plan needs another page."));
        walk.complete("amy", deal, "SubmitAgain", Map.of());
        walk.decide("ella", deal, "APPROVE");
        settle(deal);
        DealWalk.as("amy", () -> terms.add(deal, DealWalk.terms("20000000", "18500000", "12000000")));
        walk.decide("eva", deal, "APPROVE");
        walk.waitFor(deal, "DecideApproval", "ella");
        walk.decide("erik", deal, Map.of("decision", "REJECT", "reason", "We do not sell there."));
        walk.waitForEnd(deal);
        return deal;
    }

    private String remindedExpiredReturnedAndLost() {
        String deal = walk.dealAwaitingApproval();
        fire(deal, "ReminderDue");
        fire(deal, "TimeOver");
        walk.waitFor(deal, "DecideApproval", "ella");
        fire(deal, "TimeOver");
        walk.waitFor(deal, "SubmitAgain");
        DealWalk.as("amy", () -> holds.hold(deal, "Budget frozen.", null));
        DealWalk.as("amy", () -> holds.resume(deal, null));
        walk.complete("amy", deal, "SubmitAgain", Map.of());
        walk.decide(
                "eva", deal, Map.of("decision", "RETURN", "reason", "Look again.", "returnTo", "FINANCE_FEASIBILITY"));
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
        walk.decide("eva", deal, "APPROVE");
        walk.complete(
                "amy",
                deal,
                "RecordCustomerDecision",
                Map.of(
                        "customerDecision",
                        "LATER",
                        "decisionExpected",
                        LocalDate.now(clock).plusDays(30).toString()));
        await().untilAsserted(() -> assertThat(timers(deal, "wait-for-date-or-message", "DayReached"))
                .isNotEmpty());
        fireIn(deal, "wait-for-date-or-message", "DayReached");
        walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.lost());
        walk.waitForEnd(deal);
        return deal;
    }

    private String withdrawn() {
        String deal = walk.open(DealWalk.smallTerms());
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines, turnkey."));
        walk.waitFor(deal, "ResolveBlockers");
        walk.mapEverybody(deal);
        walk.waitFor(deal, "ReviewTechnicalFit");
        DealWalk.as("amy", () -> deals.withdraw(deal, "The customer's plant is not built."));
        walk.waitForEnd(deal);
        return deal;
    }

    private void fire(String deal, String timer) {
        walk.waitFor(deal, "DecideApproval");
        settle(deal);
        fireIn(deal, "executive-sign-off", timer);
    }

    /** Until nothing is under way in the sign-off that could be overtaken. */
    private void settle(String deal) {
        String signOff = walk.process(deal, "executive-sign-off").getId();
        await().until(() -> management
                        .createJobQuery()
                        .processInstanceId(signOff)
                        .messages()
                        .count()
                == 0);
    }

    private void fireIn(String deal, String process, String timer) {
        timers(deal, process, timer).forEach(job -> InternalCall.run(() -> management.executeJob(job.getId())));
    }

    private List<Job> timers(String deal, String process, String timer) {
        return management
                .createJobQuery()
                .processInstanceId(walk.process(deal, process).getId())
                .activityId(timer)
                .list();
    }

    private static Map<String, ModelFile> shipped() {
        try (var files = Files.list(Path.of("processes"))) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), ReplayedDealsTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(Path file) {
        try {
            return new ModelFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile edited(ModelFile file, String before, String after) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        return new ModelFile(file.name(), text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    private static Models models(Map<String, ModelFile> edited) {
        return new Models() {
            @Override
            public List<ModelFile> edited() {
                return List.copyOf(edited.values());
            }

            @Override
            public Map<String, ModelFile> of(String pins) {
                return shipped();
            }
        };
    }
}
