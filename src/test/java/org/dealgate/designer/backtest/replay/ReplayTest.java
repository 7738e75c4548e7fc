package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.designer.backtest.replay.Sale.BEFORE;
import static org.dealgate.designer.backtest.replay.Sale.HOUR;
import static org.dealgate.designer.backtest.replay.Sale.MONDAY;
import static org.dealgate.designer.backtest.replay.Sale.assertSame;
import static org.dealgate.designer.backtest.replay.Sale.edited;
import static org.dealgate.designer.backtest.replay.Sale.file;
import static org.dealgate.designer.backtest.replay.Sale.mended;
import static org.dealgate.designer.backtest.replay.Sale.sold;
import static org.dealgate.designer.backtest.replay.Sale.withTimer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplayTest {

    @RegisterExtension
    static final Sale SALE = new Sale();

    @Test
    void an_unchanged_process_leads_the_deal_the_way_that_it_went() {
        assertSame(SALE.replayed(BEFORE, sold()));
        assertSame(SALE.replayed(BEFORE, mended()));
    }

    @Test
    void what_only_looks_different_changes_nothing() {
        assertSame(SALE.replayed(edited("name=\"Check the offer\"", "name=\"Check again\""), sold()));
        assertSame(SALE.replayed(edited("R5/PT1M", "R2/PT10M", " camunda:asyncBefore=\"true\"", ""), sold()));
        assertSame(SALE.replayed(
                edited("<sequenceFlow id=\"f2\" sourceRef=\"Offer\" targetRef=\"Check\" />", """
                        <sequenceFlow id="f2" sourceRef="Offer" targetRef="Made" />
                        <exclusiveGateway id="Made" />
                        <sequenceFlow id="f2b" sourceRef="Made" targetRef="Check" />"""), sold()));
    }

    @Test
    void an_element_with_another_id_is_the_same_where_somebody_has_said_so() {
        String edited = edited("\"Check\"", "\"CheckOffer\"");

        assertSame(SALE.replayed(edited, sold(), new Renaming("sale", "Check", "CheckOffer")));
        Verdict verdict = SALE.replayed(edited, sold());
        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("replay.entered", "Check the offer", "Sale"),
                        Note.of("replay.unknown.no-answer", "Check the offer"));
    }

    @Test
    void a_flipped_condition_leads_where_nobody_knows_what_would_have_happened() {
        Verdict verdict = SALE.replayed(edited("== 'GOOD'", "!= 'GOOD'"), sold());

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
                SALE.replayed(edited("${verdict == 'GOOD'}", "${verdict == 'GOOD' or verdict == 'BAD'}"), mended());

        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes()).containsExactly(Note.of("replay.left-out", "Mend the offer", "Sale"));
        assertThat(verdict.hours()).isEqualByComparingTo(new BigDecimal("-5"));
    }

    @Test
    void a_task_that_is_gone_is_told_and_one_whose_outcome_is_missed_leaves_the_rest_unknown() {
        String withoutSigning = edited(
                "<userTask id=\"Sign\" name=\"Sign the contract\" />",
                "<manualTask id=\"Sign\" name=\"Sign the contract\" />");
        assertThat(SALE.replayed(withoutSigning, sold()).hours()).isEqualByComparingTo(new BigDecimal("-5"));

        Verdict verdict = SALE.replayed(
                edited("sourceRef=\"Offer\" targetRef=\"Check\"", "sourceRef=\"Offer\" targetRef=\"Good\""), sold());
        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.notes()).extracting(Note::key).containsExactly("replay.unknown.failed");
        assertThat(verdict.notes().get(0).args().get(0)).isEqualTo("Good?");
    }

    @Test
    void another_end_is_told() {
        Verdict verdict = SALE.replayed(
                edited(
                        "targetRef=\"Sold\"", "targetRef=\"Lost\"",
                        "<endEvent id=\"Sold\" name=\"Sold\" />", "<endEvent id=\"Lost\" name=\"Lost\" />"),
                sold());

        assertThat(verdict.notes()).contains(Note.of("replay.end", "Sold", "Lost"));
    }

    @Test
    void two_tasks_in_another_order_are_told() {
        String swapped = edited(
                "sourceRef=\"Asked\" targetRef=\"Offer\"", "sourceRef=\"Asked\" targetRef=\"Check\"",
                "sourceRef=\"Offer\" targetRef=\"Check\"", "sourceRef=\"Check\" targetRef=\"Offer\"",
                "sourceRef=\"Check\" targetRef=\"Good\"", "sourceRef=\"Offer\" targetRef=\"Good\"");

        Verdict verdict = SALE.replayed(swapped, sold());
        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes()).contains(Note.of("replay.order", "Make an offer", "Check the offer"));
        assertThat(verdict.hours()).isZero();
    }

    @Test
    void a_timer_that_is_new_fires_by_the_clock_of_the_replay() {
        String reminded = withTimer("cancelActivity=\"false\"", "PT1H30M");
        Verdict verdict = SALE.replayed(reminded, sold());
        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("replay.entered", "Late", "Sale"), Note.of("replay.entered", "Remind", "Sale"));
        assertThat(verdict.hours()).isZero();

        assertSame(SALE.replayed(withTimer("cancelActivity=\"false\"", "PT2H30M"), sold()));
    }

    @Test
    void a_timer_that_interrupts_leaves_the_deal_on_its_new_way() {
        Verdict verdict =
                SALE.replayed(withTimer("", "PT30M").replace("targetRef=\"Reminded\"", "targetRef=\"Sign\""), sold());

        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes()).extracting(Note::key).containsOnly("replay.entered");
        assertThat(verdict.hours()).isEqualByComparingTo(new BigDecimal("-1.5"));
    }

    @Test
    void a_timer_that_is_as_it_was_does_what_it_did_however_late() {
        String timed = withTimer("cancelActivity=\"false\"", "PT1H");

        assertSame(SALE.replayed(timed, timed, sold()));
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
        assertSame(SALE.replayed(interrupting, interrupting, late));
        assertThat(SALE.replayed(interrupting, interrupting.replace("PT6H", "PT9H"), late)
                        .notes())
                .containsExactly(Note.of("replay.unknown.answer-too-late", "Check the offer"));
    }

    @Test
    void a_new_service_task_needs_no_answer() {
        String raises = edited("<sequenceFlow id=\"f2\" sourceRef=\"Offer\" targetRef=\"Check\" />", """
                <sequenceFlow id="f2" sourceRef="Offer" targetRef="Raise" />
                <serviceTask id="Raise" name="Raise a blocker" camunda:delegateExpression="${raiseBlocker}" />
                <sequenceFlow id="f2b" sourceRef="Raise" targetRef="Check" />""");

        assertThat(SALE.replayed(raises, sold()).notes())
                .containsExactly(Note.of("replay.entered", "Raise a blocker", "Sale"));
    }

    @Test
    void a_name_that_nobody_publishes_and_a_loop_without_end_are_said() {
        assertThat(SALE.replayed(edited("${notifyStakeholders}", "${runtimeService}"), sold())
                        .notes())
                .extracting(Note::key)
                .containsExactly("replay.unknown.guarded");
        String circle = edited("sourceRef=\"Tell\" targetRef=\"Sold\"", "sourceRef=\"Tell\" targetRef=\"Tell\"");
        assertThat(SALE.replayed(circle, sold()).notes()).extracting(Note::key).contains("replay.unknown.endless");
    }

    @Test
    void a_record_that_the_old_process_does_not_lead_to_either_says_nothing_about_the_new_one() {
        var moved = new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .does("Offer", HOUR)
                .passes("Sold", "noneEndEvent")
                .tape();

        Verdict verdict = SALE.replayed(edited("== 'GOOD'", "!= 'GOOD'"), moved);
        assertThat(verdict.notes()).containsExactly(Note.of("replay.unknown.record", "Check the offer"));
    }

    @Test
    void a_task_of_another_kind_under_the_same_id_is_not_the_one_that_was_answered() {
        Verdict asked = SALE.replayed(
                edited(
                        "<serviceTask id=\"Tell\"", "<userTask id=\"Tell\"",
                        "</serviceTask>", "</userTask>",
                        " camunda:delegateExpression=\"${notifyStakeholders}\"", ""),
                sold());
        assertThat(asked.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(asked.notes())
                .containsExactly(
                        Note.of("replay.otherwise", "Tell everybody", "Sale"),
                        Note.of("replay.unknown.no-answer", "Tell everybody"));

        Verdict automatic = SALE.replayed(
                edited(
                        "<userTask id=\"Sign\" name=\"Sign the contract\" />",
                        "<serviceTask id=\"Sign\" name=\"Sign the contract\" camunda:delegateExpression=\"${notifyStakeholders}\" />"),
                sold());
        assertThat(automatic.kind()).isEqualTo(Kind.CHANGED);
        assertThat(automatic.notes()).containsExactly(Note.of("replay.otherwise", "Sign the contract", "Sale"));
    }

    @Test
    void a_delegate_that_is_told_something_else_or_is_another_one_has_no_recorded_outcome() {
        String announces = edited("<extensionElements>", """
                <extensionElements><camunda:properties><camunda:property name="event" value="CUSTOMER_DECIDED" /></camunda:properties>""");
        assertSame(SALE.replayed(announces, announces, sold()));
        Verdict other = SALE.replayed(announces, announces.replace("CUSTOMER_DECIDED", "GATE_WAITS"), sold());
        assertThat(other.kind()).isEqualTo(Kind.CHANGED);
        assertThat(other.notes()).containsExactly(Note.of("replay.otherwise", "Tell everybody", "Sale"));

        assertThat(SALE.replayed(edited("${notifyStakeholders}", "${checkReadiness}"), sold())
                        .notes())
                .contains(Note.of("replay.unknown.gate", "Tell everybody"));
        assertThat(SALE.replayed(edited("${notifyStakeholders}", "${determineApprovers}"), sold())
                        .notes())
                .contains(Note.of("replay.unknown.round"));
    }

    @Test
    void a_form_that_asks_for_other_answers_is_not_the_one_that_was_answered() {
        ModelFile sale = file(edited(
                "<userTask id=\"Check\"",
                "<userTask camunda:formRef=\"check\" camunda:formRefBinding=\"latest\" id=\"Check\""));
        String asked = """
                {"id": "check", "components": [{"type": "select", "key": "verdict", "label": "Verdict",
                 "validate": {"required": false}, "values": [{"value": "GOOD", "label": "Good"}, {"value": "BAD", "label": "Bad"}]}]}""";
        List<ModelFile> before = List.of(sale, form(asked));

        assertSame(SALE.replayed(before, List.of(form(asked)), sold()));
        assertSame(SALE.replayed(
                before,
                List.of(form(asked.replace("\"Verdict\"", "\"Your verdict\"").replace("\"Bad\"", "\"Poor\""))),
                sold()));
        for (String other : List.of(
                asked.replace("\"key\": \"verdict\"", "\"key\": \"opinion\""),
                asked.replace("select", "radio"),
                asked.replace("\"BAD\"", "\"POOR\""),
                asked.replace("false", "true"))) {
            assertThat(SALE.replayed(before, List.of(form(other)), sold()).notes())
                    .containsExactly(Note.of("replay.unknown.form", "Check the offer"));
        }
        Tape unchecked = new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .passes("Sold", "noneEndEvent")
                .tape();
        ModelFile straight = file(edited("targetRef=\"Offer\"", "targetRef=\"Sold\""));
        assertSame(SALE.replayed(List.of(straight, form(asked)), List.of(form("{\"id\": \"check\"}")), unchecked));
    }

    private static ModelFile form(String json) {
        return new ModelFile("check.form", json.getBytes(StandardCharsets.UTF_8));
    }
}
