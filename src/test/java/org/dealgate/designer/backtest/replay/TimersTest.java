package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.designer.backtest.replay.Sale.HOUR;
import static org.dealgate.designer.backtest.replay.Sale.MONDAY;
import static org.dealgate.designer.backtest.replay.Sale.assertSame;
import static org.dealgate.designer.backtest.replay.Sale.edited;
import static org.dealgate.designer.backtest.replay.Sale.sold;
import static org.dealgate.designer.backtest.replay.Sale.withTimer;

import java.time.Duration;
import java.util.Map;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimersTest {

    @RegisterExtension
    static final Sale SALE = new Sale();

    @Test
    void a_timer_on_another_task_goes_by_the_clock_there() {
        String onCheck = withTimer("cancelActivity=\"false\"", "PT3H");
        String onSign = onCheck.replace("attachedToRef=\"Check\"", "attachedToRef=\"Sign\"");

        assertSame(SALE.replayed(onCheck, onCheck, sold()));
        assertLate(SALE.replayed(onCheck, onSign, sold()));
    }

    @Test
    void a_timer_that_is_as_it_was_fires_where_its_host_stays_until_it_is_due() {
        String before = edited(
                        "<userTask id=\"Offer\" name=\"Make an offer\" />",
                        """
                <subProcess id="Prepare" name="Prepare">
                  <startEvent id="Begun" /><sequenceFlow id="s1" sourceRef="Begun" targetRef="Offer" />
                  <userTask id="Offer" name="Make an offer" /><sequenceFlow id="s2" sourceRef="Offer" targetRef="Prepared" />
                  <endEvent id="Prepared" />
                </subProcess>
                <boundaryEvent id="Late" name="Late" cancelActivity="false" attachedToRef="Prepare">
                  <timerEventDefinition id="t"><timeDuration xsi:type="tFormalExpression">PT3H</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="s4" sourceRef="Late" targetRef="Reminded" />
                <endEvent id="Reminded" />
                """,
                        "targetRef=\"Offer\"",
                        "targetRef=\"Prepare\"",
                        "id=\"f2\" sourceRef=\"Offer\"",
                        "id=\"f2\" sourceRef=\"Prepare\"")
                .replace("sourceRef=\"Begun\" targetRef=\"Prepare\"", "sourceRef=\"Begun\" targetRef=\"Offer\"");
        String longer = before.replace("<sequenceFlow id=\"s2\" sourceRef=\"Offer\" targetRef=\"Prepared\" />", """
                <sequenceFlow id="s2" sourceRef="Offer" targetRef="Wait" /><sequenceFlow id="s3" sourceRef="Wait" targetRef="Prepared" />
                <intermediateCatchEvent id="Wait" name="Wait">
                  <timerEventDefinition id="w"><timeDuration xsi:type="tFormalExpression">PT4H</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                """);
        var tape = new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .begins("Prepare")
                .passes("Begun", "startEvent")
                .does("Offer", HOUR)
                .passes("Prepared", "noneEndEvent")
                .ends("Prepare")
                .does("Check", HOUR, Map.of("verdict", "GOOD"))
                .passes("Good", "exclusiveGateway")
                .does("Sign", HOUR)
                .passes("Tell", "serviceTask")
                .passes("Sold", "noneEndEvent")
                .tape();

        assertSame(SALE.replayed(before, before, tape));
        assertThat(SALE.replayed(before, longer, tape).notes()).contains(Note.of("replay.entered", "Late", "Sale"));
    }

    @Test
    void a_timer_goes_by_the_clock_where_what_it_reads_is_not_what_it_was() {
        String before = withTimer("cancelActivity=\"false\"", "${wait}");
        Tape tape = checked(new Taped("sale", MONDAY), Map.of("wait", "PT5H"));

        assertSame(SALE.replayed(before, before, tape));
        assertLate(SALE.replayed(before, shortened(before), tape));
    }

    @Test
    void a_timer_that_goes_by_the_clock_waits_while_the_deal_is_on_hold() {
        String before = withTimer("", "PT5H").replace("targetRef=\"Reminded\"", "targetRef=\"Sign\"");
        String edited = before.replace("PT5H", "PT1H");
        Duration half = HOUR.dividedBy(2);

        assertThat(SALE.replayed(before, edited, sold()).hours()).isEqualByComparingTo("-1");
        Tape held = checked(new Taped("sale", MONDAY).isHeld(HOUR.plus(half), HOUR), Map.of());
        assertThat(SALE.replayed(before, edited, held).hours()).isEqualByComparingTo("-0.5");
    }

    @Test
    void what_came_second_at_an_event_gateway_is_not_waited_for_any_more() {
        String before = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="http://example.org" id="d">
                  <message id="m" name="answered" />
                  <process id="sale" name="Sale" isExecutable="true">
                    <startEvent id="Asked" /><sequenceFlow id="f1" sourceRef="Asked" targetRef="First" />
                    <eventBasedGateway id="First" />
                    <sequenceFlow id="f2" sourceRef="First" targetRef="Answer" /><sequenceFlow id="f3" sourceRef="First" targetRef="Over" />
                    <intermediateCatchEvent id="Answer" name="Answer"><messageEventDefinition id="a" messageRef="m" /></intermediateCatchEvent>
                    <intermediateCatchEvent id="Over" name="Time over">
                      <timerEventDefinition id="o"><timeDuration xsi:type="tFormalExpression">P10D</timeDuration></timerEventDefinition>
                    </intermediateCatchEvent>
                    <sequenceFlow id="f4" sourceRef="Answer" targetRef="Sign" /><sequenceFlow id="f5" sourceRef="Over" targetRef="Sign" />
                    <userTask id="Sign" name="Sign" /><sequenceFlow id="f6" sourceRef="Sign" targetRef="Sold" />
                    <endEvent id="Sold" />
                  </process>
                </definitions>""";
        Tape tape = new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .waits("First", "eventBasedGateway", Duration.ofHours(4))
                .passes("Answer", "intermediateMessageCatch")
                .does("Sign", HOUR.multipliedBy(3))
                .passes("Sold", "noneEndEvent")
                .tape();

        assertSame(SALE.replayed(before, before, tape));
        Verdict verdict = SALE.replayed(before, before.replace("P10D", "PT2H"), tape);
        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("replay.entered", "Time over", "Sale"), Note.of("replay.left-out", "Answer", "Sale"));
        assertThat(verdict.hours()).isEqualByComparingTo("-2");
    }

    private static void assertLate(Verdict verdict) {
        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.notes())
                .containsExactly(
                        Note.of("replay.entered", "Late", "Sale"), Note.of("replay.entered", "Remind", "Sale"));
    }

    /** Whatever the offer says, it is an hour. */
    private static String shortened(String model) {
        return model.replace("<userTask id=\"Offer\" name=\"Make an offer\" />", """
                <userTask id="Offer" name="Make an offer"><extensionElements><camunda:inputOutput>
                  <camunda:outputParameter name="wait">PT1H</camunda:outputParameter>
                </camunda:inputOutput></extensionElements></userTask>""");
    }

    private static Tape checked(Taped taped, Map<String, Object> offered) {
        return taped.passes("Asked", "startEvent")
                .does("Offer", HOUR, offered)
                .does("Check", HOUR.multipliedBy(2), Map.of("verdict", "GOOD"))
                .passes("Good", "exclusiveGateway")
                .does("Sign", HOUR.multipliedBy(5))
                .passes("Tell", "serviceTask")
                .passes("Sold", "noneEndEvent")
                .tape();
    }
}
