package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.calendar.CalendarSettings;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayTest {

    /** A Monday, ten o'clock in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);

    private static final String BEFORE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://example.org" id="d">
              <process id="sale" name="Sale" isExecutable="true">
                <startEvent id="Asked" name="Customer asks" />
                <sequenceFlow id="f1" sourceRef="Asked" targetRef="Offer" />
                <userTask id="Offer" name="Make an offer" />
                <sequenceFlow id="f2" sourceRef="Offer" targetRef="Check" />
                <userTask id="Check" name="Check the offer" />
                <sequenceFlow id="f3" sourceRef="Check" targetRef="Good" />
                <exclusiveGateway id="Good" name="Good?" default="f5" />
                <sequenceFlow id="f4" sourceRef="Good" targetRef="Sign">
                  <conditionExpression xsi:type="tFormalExpression">${verdict == 'GOOD'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f5" sourceRef="Good" targetRef="Mend" />
                <userTask id="Mend" name="Mend the offer" />
                <sequenceFlow id="f6" sourceRef="Mend" targetRef="Sign" />
                <userTask id="Sign" name="Sign the contract" />
                <sequenceFlow id="f7" sourceRef="Sign" targetRef="Tell" />
                <serviceTask id="Tell" name="Tell everybody" camunda:asyncBefore="true" camunda:delegateExpression="${notifyStakeholders}">
                  <extensionElements>
                    <camunda:failedJobRetryTimeCycle>R5/PT1M</camunda:failedJobRetryTimeCycle>
                  </extensionElements>
                </serviceTask>
                <sequenceFlow id="f8" sourceRef="Tell" targetRef="Sold" />
                <endEvent id="Sold" name="Sold" />
              </process>
            </definitions>
            """;

    private static final RecordedTime TIME = new RecordedTime(
            BusinessCalendar.of(new CalendarSettings(LocalTime.of(9, 0), LocalTime.of(18, 0), "CN")),
            ZoneId.of("Asia/Shanghai"));

    private static ReplayEngine engine;

    @BeforeAll
    static void start() {
        engine = new ReplayEngine(TIME);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void an_unchanged_process_leads_the_deal_the_way_that_it_went() {
        assertSame(replayed(BEFORE, sold()));
        assertSame(replayed(BEFORE, mended()));
    }

    @Test
    void what_only_looks_different_changes_nothing() {
        assertSame(replayed(edited("name=\"Check the offer\"", "name=\"Check again\""), sold()));
        assertSame(replayed(edited("R5/PT1M", "R2/PT10M", " camunda:asyncBefore=\"true\"", ""), sold()));
        assertSame(replayed(edited("<sequenceFlow id=\"f2\" sourceRef=\"Offer\" targetRef=\"Check\" />", """
                        <sequenceFlow id="f2" sourceRef="Offer" targetRef="Made" />
                        <exclusiveGateway id="Made" />
                        <sequenceFlow id="f2b" sourceRef="Made" targetRef="Check" />"""), sold()));
    }

    @Test
    void an_element_with_another_id_is_the_same_where_somebody_has_said_so() {
        String edited = edited("\"Check\"", "\"CheckOffer\"");

        assertSame(replayed(edited, sold(), new Renaming("sale", "Check", "CheckOffer")));
        Verdict verdict = replayed(edited, sold());
        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("replay.entered", "Check the offer", "Sale"),
                        Note.of("replay.unknown.no-answer", "Check the offer"));
    }

    @Test
    void a_flipped_condition_leads_where_nobody_knows_what_would_have_happened() {
        Verdict verdict = replayed(edited("== 'GOOD'", "!= 'GOOD'"), sold());

        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.hours()).isNull();
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("replay.entered", "Mend the offer", "Sale"),
                        Note.of("replay.unknown.no-answer", "Mend the offer"));
    }

    @Test
    void a_way_that_is_cut_short_is_told_with_the_hours_that_it_saves() {
        Verdict verdict =
                replayed(edited("${verdict == 'GOOD'}", "${verdict == 'GOOD' or verdict == 'BAD'}"), mended());

        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes()).containsExactly(Note.of("replay.left-out", "Mend the offer", "Sale"));
        assertThat(verdict.hours()).isEqualByComparingTo(new BigDecimal("-5"));
    }

    @Test
    void a_task_that_is_gone_is_told_and_one_whose_outcome_is_missed_leaves_the_rest_unknown() {
        String withoutSigning = edited(
                "<userTask id=\"Sign\" name=\"Sign the contract\" />",
                "<manualTask id=\"Sign\" name=\"Sign the contract\" />");
        assertThat(replayed(withoutSigning, sold()).hours()).isEqualByComparingTo(new BigDecimal("-5"));

        Verdict verdict = replayed(
                edited("sourceRef=\"Offer\" targetRef=\"Check\"", "sourceRef=\"Offer\" targetRef=\"Good\""), sold());
        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.notes()).extracting(Note::key).containsExactly("replay.unknown.failed");
        assertThat(verdict.notes().get(0).args().get(0)).isEqualTo("Good?");
    }

    @Test
    void two_tasks_in_another_order_are_told() {
        String swapped = edited(
                "sourceRef=\"Asked\" targetRef=\"Offer\"", "sourceRef=\"Asked\" targetRef=\"Check\"",
                "sourceRef=\"Offer\" targetRef=\"Check\"", "sourceRef=\"Check\" targetRef=\"Offer\"",
                "sourceRef=\"Check\" targetRef=\"Good\"", "sourceRef=\"Offer\" targetRef=\"Good\"");

        Verdict verdict = replayed(swapped, sold());
        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes()).contains(Note.of("replay.order", "Make an offer", "Check the offer"));
        assertThat(verdict.hours()).isZero();
    }

    @Test
    void a_timer_that_is_new_fires_by_the_clock_of_the_replay() {
        String reminded = withTimer("cancelActivity=\"false\"", "PT1H30M");
        Verdict verdict = replayed(reminded, sold());
        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("replay.entered", "Late", "Sale"), Note.of("replay.entered", "Remind", "Sale"));
        assertThat(verdict.hours()).isZero();

        assertSame(replayed(withTimer("cancelActivity=\"false\"", "PT2H30M"), sold()));
    }

    @Test
    void a_timer_that_interrupts_leaves_the_deal_on_its_new_way() {
        Verdict verdict =
                replayed(withTimer("", "PT30M").replace("targetRef=\"Reminded\"", "targetRef=\"Sign\""), sold());

        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes()).extracting(Note::key).containsOnly("replay.entered");
        assertThat(verdict.hours()).isEqualByComparingTo(new BigDecimal("-1.5"));
    }

    @Test
    void a_timer_that_is_as_it_was_does_what_it_did_however_late() {
        String timed = withTimer("cancelActivity=\"false\"", "PT1H");

        assertSame(replayed(timed, timed, sold()));
        var late = new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .does("Offer", HOUR)
                .isInterruptedAt("Check", HOUR.multipliedBy(7))
                .passes("Late", "boundaryTimer")
                .passes("Remind", "serviceTask")
                .does("Sign", HOUR)
                .passes("Tell", "serviceTask")
                .passes("Sold", "noneEndEvent")
                .tape();
        String interrupting = withTimer("", "PT6H").replace("targetRef=\"Reminded\"", "targetRef=\"Sign\"");
        assertSame(replayed(interrupting, interrupting, late));
        assertThat(replayed(interrupting, interrupting.replace("PT6H", "PT9H"), late)
                        .notes())
                .containsExactly(Note.of("replay.unknown.answer-too-late", "Check the offer"));
    }

    @Test
    void a_new_service_task_needs_no_answer() {
        String raises = edited("<sequenceFlow id=\"f2\" sourceRef=\"Offer\" targetRef=\"Check\" />", """
                <sequenceFlow id="f2" sourceRef="Offer" targetRef="Raise" />
                <serviceTask id="Raise" name="Raise a blocker" camunda:delegateExpression="${raiseBlocker}" />
                <sequenceFlow id="f2b" sourceRef="Raise" targetRef="Check" />""");

        assertThat(replayed(raises, sold()).notes())
                .containsExactly(Note.of("replay.entered", "Raise a blocker", "Sale"));
    }

    @Test
    void a_name_that_nobody_publishes_and_a_loop_without_end_are_said() {
        assertThat(replayed(edited("${notifyStakeholders}", "${runtimeService}"), sold())
                        .notes())
                .extracting(Note::key)
                .containsExactly("replay.unknown.guarded");
        String circle = edited("sourceRef=\"Tell\" targetRef=\"Sold\"", "sourceRef=\"Tell\" targetRef=\"Tell\"");
        assertThat(replayed(circle, sold()).notes()).extracting(Note::key).contains("replay.unknown.endless");
    }

    @Test
    void a_record_that_the_old_process_does_not_lead_to_either_says_nothing_about_the_new_one() {
        var moved = new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .does("Offer", HOUR)
                .passes("Sold", "noneEndEvent")
                .tape();

        Verdict verdict = replayed(edited("== 'GOOD'", "!= 'GOOD'"), moved);
        assertThat(verdict.notes()).containsExactly(Note.of("replay.unknown.record", "Check the offer"));
    }

    private static Tape sold() {
        return started("GOOD")
                .passes("Tell", "serviceTask")
                .passes("Sold", "noneEndEvent")
                .tape();
    }

    /** The check takes two hours, the signature five, the rest one. */
    private static Taped started(String verdict) {
        return new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .does("Offer", HOUR)
                .does("Check", HOUR.multipliedBy(2), Map.of("verdict", verdict))
                .passes("Good", "exclusiveGateway")
                .does("Sign", HOUR.multipliedBy(5));
    }

    private static Tape mended() {
        return new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .does("Offer", HOUR)
                .does("Check", HOUR.multipliedBy(2), Map.of("verdict", "BAD"))
                .passes("Good", "exclusiveGateway")
                // from one o'clock until the next morning before business opens
                .does("Mend", Duration.ofHours(18))
                .does("Sign", HOUR)
                .passes("Tell", "serviceTask")
                .passes("Sold", "noneEndEvent")
                .tape();
    }

    private static String withTimer(String interrupting, String after) {
        return edited("<endEvent id=\"Sold\" name=\"Sold\" />", """
                <endEvent id="Sold" name="Sold" />
                <boundaryEvent id="Late" name="Late" %s attachedToRef="Check">
                  <timerEventDefinition id="LateTimer"><timeDuration xsi:type="tFormalExpression">%s</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="f9" sourceRef="Late" targetRef="Remind" />
                <serviceTask id="Remind" name="Remind" camunda:delegateExpression="${notifyStakeholders}" />
                <sequenceFlow id="f10" sourceRef="Remind" targetRef="Reminded" />
                <endEvent id="Reminded" />""".formatted(interrupting, after));
    }

    private static String edited(String... replaced) {
        String edited = BEFORE;
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(edited).contains(replaced[i]);
            edited = edited.replace(replaced[i], replaced[i + 1]);
        }
        return edited;
    }

    private static Verdict replayed(String edited, Tape tape, Renaming... renamings) {
        return replayed(BEFORE, edited, tape, renamings);
    }

    private static Verdict replayed(String before, String edited, Tape tape, Renaming... renamings) {
        var models = new Models() {
            @Override
            public List<ModelFile> edited() {
                return List.of(file(edited));
            }

            @Override
            public Map<String, ModelFile> of(String pins) {
                return Map.of("sale:1", file(before));
            }
        };
        return new Replay(models, List.of(renamings), TIME, engine).tryOut(tape);
    }

    private static ModelFile file(String text) {
        return new ModelFile("sale.bpmn", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertSame(Verdict verdict) {
        assertThat(verdict.notes()).isEmpty();
        assertThat(verdict.kind()).isEqualTo(Kind.SAME);
        assertThat(verdict.hours()).isZero();
    }
}
