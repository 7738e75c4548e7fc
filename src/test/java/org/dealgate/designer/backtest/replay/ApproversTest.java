package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dealgate.designer.backtest.replay.Sale.BEFORE;
import static org.dealgate.designer.backtest.replay.Sale.MONDAY;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.approval.Gap;
import org.dealgate.approval.LevelRule;
import org.dealgate.designer.backtest.decision.EditedDecisions;
import org.dealgate.designer.backtest.tape.Course.Request;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.published.PublishedNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rounds that the head of sales was asked in, at the first level. */
class ApproversTest {

    private static final String DIRECTOR = "\"finance-director\"";
    private static final LevelRule RULE = new LevelRule("all", false, 27, true, "chief-executive");
    private static final Request ASKED = request(1, "head-of-sales", null, null);

    private Recording recording;

    @Test
    void a_round_asks_those_who_were_asked_where_the_matrix_demands_the_same() {
        Approvers approvers = approvers(matrix("\"head-of-sales\""), round());

        assertThat(plan(approvers, 1)).isTrue();
        assertThat(approvers.asksTheSame()).isTrue();
        assertThat(approvers.round().requests(1)).containsExactly(1L);
    }

    @Test
    void whoever_is_demanded_instead_is_added_and_was_never_asked() {
        Approvers approvers = approvers(matrix(DIRECTOR), round());

        plan(approvers, 1);
        assertThat(approvers.added()).containsExactly("finance-director");
        assertThat(approvers.dropped()).containsExactly("head-of-sales");
        assertThat(approvers.round().requests(1)).containsExactly(-1L);
        assertThat(approvers.approver(-1)).isEqualTo("finance-director");
    }

    @Test
    void a_round_to_which_somebody_was_added_cannot_be_known() {
        Approvers approvers = approvers(matrix(DIRECTOR), taped(List.of(), ASKED, request(2, "legal", "amy", null)));

        assertThat(why(() -> plan(approvers, 1))).isEqualTo(Note.of("replay.unknown.added-approver"));
        assertThat(approvers.added()).containsExactly("finance-director");
    }

    @Test
    void a_round_with_a_vacant_position_cannot_be_known() {
        Approvers approvers = approvers(matrix(DIRECTOR), taped(List.of(new Gap(1, "legal", "Every deal")), ASKED));

        assertThat(why(() -> plan(approvers, 1))).isEqualTo(Note.of("replay.unknown.vacant"));
    }

    @Test
    void which_earlier_approvals_stand_cannot_be_known_where_approvers_look_at_something_else() {
        Approvers approvers = approvers(matrix("\"head-of-sales\""), second(round("value"), "value"));

        assertThat(plan(approvers, 1))
                .as("no approval stands in the first round")
                .isTrue();
        assertThat(why(() -> plan(approvers, 2))).isEqualTo(Note.of("replay.unknown.standing"));
    }

    @Test
    void another_matrix_may_be_asked_only_what_is_on_record() {
        assertThat(why(() -> plan(approvers(matrix(DIRECTOR), started().asks(Map.of(1, RULE), List.of(), ASKED)), 1)))
                .isEqualTo(Note.of("replay.unknown.matrix"));
        assertThat(why(() -> plan(approvers(matrix(2, DIRECTOR), round()), 1)))
                .isEqualTo(Note.of("replay.unknown.level", "2"));
    }

    @Test
    void approvers_have_the_time_that_they_had_unless_their_level_gives_them_another() {
        assertThat(hasTimeAsBefore(level("all", 27, "chief-executive"))).isTrue();
        assertThat(hasTimeAsBefore(level("any", 27, "chief-executive"))).isTrue();
        assertThat(hasTimeAsBefore(level("all", 9, "chief-executive"))).isFalse();
    }

    @Test
    void whom_another_position_is_escalated_to_cannot_be_known() {
        Taped escalated = taped(List.of(), ASKED, request(2, "chief-executive", null, 1L));

        Approvers same = approvers(level("any", 27, "chief-executive"), escalated);
        plan(same, 1);
        assertThat(same.escalate(1)).isEqualTo(2);

        Approvers other = approvers(level("all", 27, "finance-director"), escalated);
        plan(other, 1);
        assertThat(why(() -> other.escalate(1)))
                .isEqualTo(Note.of("replay.unknown.escalated-elsewhere", "finance-director", "chief-executive"));
        assertThat(other.added()).containsExactly("finance-director");
    }

    @Test
    void nobody_stands_in_for_an_approver_who_was_never_replaced() {
        Approvers approvers = approvers(matrix("\"head-of-sales\""), round());

        plan(approvers, 1);
        assertThat(why(() -> approvers.escalate(1))).isEqualTo(Note.of("replay.unknown.not-escalated", "eva"));
    }

    private boolean hasTimeAsBefore(ModelFile level) {
        Approvers approvers = approvers(level, round());
        plan(approvers, 1);
        return approvers.hasTimeAsBefore(1);
    }

    private boolean plan(Approvers approvers, int turn) {
        return approvers.plan(recording.find(Places.MAIN, "Tell", turn).orElseThrow());
    }

    private Approvers approvers(ModelFile edited, Taped taped) {
        Tape tape = taped.tape();
        var diagrams = new Diagrams(List.of(Sale.file(BEFORE)), PublishedNames.scan());
        recording = new Recording(tape, tape.course(), diagrams, new Renamed(List.of()));
        return new Approvers(
                new Run(recording, diagrams), new Demands(new EditedDecisions(List.of(edited))), Sale.TIME);
    }

    private static Note why(ThrowingCallable asked) {
        return catchThrowableOfType(CannotKnow.class, asked).why();
    }

    private static Taped round() {
        return taped(List.of(), ASKED);
    }

    private static Taped round(String looksAt) {
        return demands(started(), looksAt).asks(Map.of(1, RULE), List.of(), ASKED);
    }

    private static Taped taped(List<Gap> gaps, Request... asked) {
        return demands(started(), "").asks(Map.of(1, RULE), gaps, asked);
    }

    private static Taped second(Taped first, String looksAt) {
        return demands(first.passes("Tell", "serviceTask"), looksAt).asks(Map.of(1, RULE), List.of());
    }

    private static Taped started() {
        return new Taped("sale", MONDAY).passes("Asked", "startEvent").passes("Tell", "serviceTask");
    }

    private static Taped demands(Taped taped, String looksAt) {
        return taped.decides(
                        "approval-matrix",
                        Map.of("value", 5),
                        List.of(Map.of(
                                "level", 1, "position", "head-of-sales", "looksAt", looksAt, "rule", "Every deal")))
                .decides(
                        "approval-level",
                        Map.of("value", 5, "level", 1),
                        List.of(Map.of("agree", "all", "serviceHours", 27, "escalateTo", "chief-executive")));
    }

    private static Request request(long id, String position, @Nullable String addedBy, @Nullable Long escalatedFrom) {
        return new Request(
                id,
                1,
                1,
                1,
                position,
                "eva",
                "eva",
                null,
                null,
                null,
                addedBy,
                0,
                escalatedFrom,
                null,
                null,
                null,
                null);
    }

    private static ModelFile matrix(String position) {
        return matrix(1, position);
    }

    private static ModelFile matrix(int level, String position) {
        return table("approval-matrix", Map.of("level", level + "", "position", position, "rule", "\"Every deal\""));
    }

    private static ModelFile level(String agree, int hours, String escalateTo) {
        return table(
                "approval-level",
                Map.of(
                        "agree",
                        "\"" + agree + "\"",
                        "serviceHours",
                        hours + "",
                        "escalateTo",
                        "\"" + escalateTo + "\""));
    }

    /** Says the same about every deal. */
    private static ModelFile table(String decision, Map<String, String> says) {
        var outputs = new StringBuilder();
        var entries = new StringBuilder();
        says.forEach((name, text) -> {
            outputs.append("<output id='o%s' name='%s' />".formatted(name, name));
            entries.append("<outputEntry id='e%s'><text>%s</text></outputEntry>".formatted(name, text));
        });
        String xml = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://dealgate.org/decisions">
                  <decision id="%s" name="Table"><decisionTable id="t" hitPolicy="COLLECT">
                    <input id="i"><inputExpression id="e"><text>value</text></inputExpression></input>%s
                    <rule id="r"><inputEntry id="ie"><text></text></inputEntry>%s</rule>
                  </decisionTable></decision>
                </definitions>""".formatted(decision, outputs, entries);
        return new ModelFile(decision + ".dmn", xml.getBytes(StandardCharsets.UTF_8));
    }
}
