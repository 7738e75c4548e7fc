package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dealgate.designer.backtest.replay.Sale.HOUR;
import static org.dealgate.designer.backtest.replay.Sale.MONDAY;
import static org.dealgate.designer.backtest.replay.Sale.assertSame;
import static org.dealgate.designer.backtest.replay.Sale.edited;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.designer.backtest.decision.EditedDecisions;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.published.PublishedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GatesTest {

    private static final String RAISE = """
            <sequenceFlow id="f2" sourceRef="Offer" targetRef="Raise" />
            <serviceTask id="Raise" name="Raise a blocker" camunda:delegateExpression="${raiseBlocker}">
              <extensionElements><camunda:properties><camunda:property name="severity" value="BLOCKING" /></camunda:properties></extensionElements>
            </serviceTask>
            <sequenceFlow id="f2b" sourceRef="Raise" targetRef="Check" />""";
    private static final String STRAIGHT = "<sequenceFlow id=\"f2\" sourceRef=\"Offer\" targetRef=\"Check\" />";
    private static final String GATE = edited("${notifyStakeholders}", "${checkReadiness}");
    private static final String RAISING = GATE.replace(STRAIGHT, RAISE);

    /** Finds what is lacking, as its inputs say. */
    private static final String RULES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://dealgate.org/decisions">
              <decision id="gate-readiness" name="Gate">
                <decisionTable id="t" hitPolicy="COLLECT">
                  <input id="i1"><inputExpression id="e1"><text>offer</text></inputExpression></input>
                  <input id="i2"><inputExpression id="e2"><text>buyer</text></inputExpression></input>
                  <output id="o1" name="kind" typeRef="string" /><output id="o2" name="severity" typeRef="string" />
                  <rule id="r1"><inputEntry id="a1"><text>true</text></inputEntry><inputEntry id="a2"><text></text></inputEntry>
                    <outputEntry id="a3"><text>"offer"</text></outputEntry><outputEntry id="a4"><text>"BLOCKING"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="b1"><text></text></inputEntry><inputEntry id="b2"><text>true</text></inputEntry>
                    <outputEntry id="b3"><text>"buyer"</text></outputEntry><outputEntry id="b4"><text>"BLOCKING"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @RegisterExtension
    static final Sale SALE = new Sale();

    @Test
    void a_gate_goes_as_it_went_where_the_edited_rules_find_the_same() {
        assertThat(isOpen(gate(true, Set.of(), Set.of()))).isTrue();
        assertThat(isOpen(gate(false, Set.of("offer"), Set.of("offer")))).isFalse();
    }

    @Test
    void
            what_the_edited_rules_find_in_addition_holds_a_gate_that_was_open_and_nobody_knows_for_how_much_longer_another() {
        assertThat(isOpen(gate(true, Set.of(), Set.of("offer")))).isFalse();
        assertThat(why(gate(false, Set.of("buyer"), Set.of("buyer", "offer"))))
                .isEqualTo(Note.of("replay.unknown.gate-longer", "Tell everybody", "buyer, offer"));
    }

    @Test
    void what_they_do_not_find_any_more_opens_a_gate_that_nothing_else_held() {
        assertThat(isOpen(gate(false, Set.of("offer"), Set.of()).isBlocked("offer", "TECHNICAL_REVIEW", HOUR)))
                .isTrue();
        assertThat(isOpen(gate(false, Set.of("offer"), Set.of()).isBlocked(null, "NEEDS_PROPOSAL", HOUR)))
                .isTrue();
        for (Taped held : List.of(
                gate(false, Set.of("offer"), Set.of()).isBlocked(null, "TECHNICAL_REVIEW", HOUR),
                gate(false, Set.of("offer"), Set.of()).isBlocked("buyer", "TECHNICAL_REVIEW", HOUR),
                gate(false, Set.of("offer", "buyer"), Set.of("buyer")).isBlocked("buyer", "TECHNICAL_REVIEW", HOUR))) {
            assertThat(why(held)).isEqualTo(Note.of("replay.unknown.gate-shorter", "Tell everybody"));
        }
    }

    @Test
    void a_gate_of_which_nobody_wrote_down_what_was_lacking_cannot_be_known() {
        assertThat(why(taped().passes("Tell", "serviceTask").writes(Map.of("gateOpen", true))))
                .isEqualTo(Note.of("replay.unknown.gate", "Tell everybody"));
    }

    @Test
    void nobody_has_closed_a_blocker_that_was_not_raised() {
        assertThat(SALE.replayed(GATE, RAISING, sold(false, true)).notes())
                .contains(Note.of("replay.unknown.blocker-raised", "Raise a blocker"));
        assertThat(SALE.replayed(GATE, RAISING.replace("BLOCKING", "WARNING"), sold(false, true))
                        .notes())
                .containsExactly(Note.of("replay.entered", "Raise a blocker", "Sale"));
        assertThat(SALE.replayed(RAISING.replace("BLOCKING", "WARNING"), RAISING, sold(true, true))
                        .notes())
                .contains(Note.of("replay.unknown.blocker-raised", "Raise a blocker"));
    }

    @Test
    void nobody_knows_how_long_a_gate_was_held_by_a_blocker_that_is_not_raised_any_more() {
        assertSame(SALE.replayed(RAISING, RAISING, sold(true, false)));
        Note unknown = Note.of("replay.unknown.blocker-not-raised", "Raise a blocker");
        for (String edited :
                List.of(GATE, RAISING.replace("BLOCKING", "WARNING"), RAISING.replace("raiseBlocker", "enterStage"))) {
            assertThat(SALE.replayed(RAISING, edited, sold(true, false)).notes())
                    .contains(unknown);
        }
        Verdict open = SALE.replayed(RAISING, GATE, sold(true, true));
        assertThat(open.notes()).containsExactly(Note.of("replay.left-out", "Raise a blocker", "Sale"));
    }

    private static Taped taped() {
        return new Taped("sale", MONDAY).passes("Asked", "startEvent");
    }

    private static Tape sold(boolean raised, boolean open) {
        Taped sold = taped().does("Offer", HOUR);
        if (raised) {
            sold.passes("Raise", "serviceTask");
        }
        return sold.does("Check", HOUR, Map.of("verdict", "GOOD"))
                .passes("Good", "exclusiveGateway")
                .does("Sign", HOUR)
                .passes("Tell", "serviceTask")
                .writes(Map.of("gateOpen", open))
                .passes("Sold", "noneEndEvent")
                .tape();
    }

    /** @param found what the rules found then */
    private static Taped gate(boolean open, Set<String> found, Set<String> lacking) {
        return taped().passes("Tell", "serviceTask")
                .writes(Map.of("gateOpen", open))
                .decides(
                        "gate-readiness",
                        Map.of(
                                "stage", "TECHNICAL_REVIEW",
                                "offer", lacking.contains("offer"),
                                "buyer", lacking.contains("buyer")),
                        found.stream()
                                .map(kind -> Map.<String, Object>of("kind", kind, "severity", "BLOCKING"))
                                .toList());
    }

    private static boolean isOpen(Taped taped) {
        Tape tape = taped.tape();
        var diagrams = new Diagrams(List.of(Sale.file(GATE)), PublishedNames.scan());
        var recording = new Recording(tape, tape.course(), diagrams, new Renamed(List.of()));
        var run = new Run(recording, diagrams);
        Passage passage = recording.find(Places.MAIN, "Tell", 1).orElseThrow();
        var rules = new EditedDecisions(
                List.of(new ModelFile("gate-readiness.dmn", RULES.getBytes(StandardCharsets.UTF_8))));
        return new Gates(run, diagrams, rules, new RaisedBlockers(run, diagrams))
                .isOpen(new Run.Visit("sale", "Tell", Places.MAIN, 1, passage, true, passage.started()));
    }

    private static Note why(Taped taped) {
        return catchThrowableOfType(CannotKnow.class, () -> isOpen(taped)).why();
    }
}
