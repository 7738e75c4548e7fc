package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.calendar.CalendarSettings;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Models;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A small process, deals that went through it, and an engine that replays them. */
class Sale implements BeforeAllCallback, AfterAllCallback {

    /** A Monday, ten o'clock in Shanghai. */
    static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

    static final Duration HOUR = Duration.ofHours(1);

    static final String BEFORE = """
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

    static final RecordedTime TIME = new RecordedTime(
            BusinessCalendar.of(new CalendarSettings(LocalTime.of(9, 0), LocalTime.of(18, 0), "CN")),
            ZoneId.of("Asia/Shanghai"));

    private ReplayEngine engine;

    @Override
    public void beforeAll(ExtensionContext tests) {
        engine = new ReplayEngine(TIME);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        engine.close();
    }

    static Tape sold() {
        return started("GOOD")
                .passes("Tell", "serviceTask")
                .passes("Sold", "noneEndEvent")
                .tape();
    }

    /** The check takes two hours, the signature five, the rest one. */
    static Taped started(String verdict) {
        return new Taped("sale", MONDAY)
                .passes("Asked", "startEvent")
                .does("Offer", HOUR)
                .does("Check", HOUR.multipliedBy(2), Map.of("verdict", verdict))
                .passes("Good", "exclusiveGateway")
                .does("Sign", HOUR.multipliedBy(5));
    }

    static Tape mended() {
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

    static String withTimer(String interrupting, String after) {
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

    static String edited(String... replaced) {
        String edited = BEFORE;
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(edited).contains(replaced[i]);
            edited = edited.replace(replaced[i], replaced[i + 1]);
        }
        return edited;
    }

    Verdict replayed(String edited, Tape tape, Renaming... renamings) {
        return replayed(BEFORE, edited, tape, renamings);
    }

    Verdict replayed(String before, String edited, Tape tape, Renaming... renamings) {
        return replayed(List.of(file(before)), List.of(file(edited)), tape, renamings);
    }

    Verdict replayed(List<ModelFile> before, List<ModelFile> edited, Tape tape, Renaming... renamings) {
        var models = new Models() {
            @Override
            public List<ModelFile> edited() {
                return edited;
            }

            @Override
            public Map<String, ModelFile> of(String pins) {
                return before.stream().collect(Collectors.toMap(ModelFile::name, Function.identity()));
            }
        };
        return new Replay(models, List.of(renamings), TIME, engine).tryOut(tape);
    }

    static ModelFile file(String text) {
        return new ModelFile("sale.bpmn", text.getBytes(StandardCharsets.UTF_8));
    }

    static void assertSame(Verdict verdict) {
        assertThat(verdict.notes()).isEmpty();
        assertThat(verdict.kind()).isEqualTo(Kind.SAME);
        assertThat(verdict.hours()).isZero();
    }
}
