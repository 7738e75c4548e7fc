package org.dealgate.designer.backtest.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.designer.backtest.decision.GeneratedTapes;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.designer.backtest.verdict.Verdict;
import org.dealgate.designer.backtest.verdict.Verdict.Kind;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.Test;

class TrialsTest {

    @Test
    void the_hours_of_a_deal_are_known_where_all_of_it_is() {
        assertThat(Trials.both(verdict(Kind.CHANGED), verdict(Kind.SAME)).hours())
                .isEqualByComparingTo("2.5");
        assertThat(Trials.both(verdict(Kind.CHANGED), verdict(Kind.UNKNOWN)).hours())
                .isNull();
        assertThat(Trials.both(verdict(Kind.SAME), verdict(Kind.UNKNOWN)).kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    private static Verdict verdict(Kind kind) {
        return new Verdict("D-2026-00001", kind, List.of(), Set.of(), Set.of(), new BigDecimal("2.5"));
    }

    @Test
    void a_deal_that_is_recorded_strangely_cannot_be_known_and_the_next_one_is_tried() throws IOException {
        ModelFile matrix = GeneratedTapes.file("approval-matrix");
        Tape usual = new GeneratedTapes().tape(1);
        var strange = new Tape(
                "D-2026-00099",
                "Press",
                "amy",
                "WON",
                "HANDOVER_TO_SERVICE",
                null,
                usual.openedAt(),
                usual.closedAt(),
                usual.pins(),
                Collections.singletonList(null),
                null);

        try (var folder = WorkFolder.write(
                        List.of(matrix), Map.of(), List.of(), GeneratedTapes.FIRST_OPENED, GeneratedTapes.HOURS);
                var trials = new Trials(folder)) {
            Verdict verdict = trials.tryOut(strange);
            assertThat(verdict.number()).isEqualTo("D-2026-00099");
            assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(verdict.notes()).extracting(Note::key).containsExactly("failed");
            assertThat(trials.tryOut(usual).kind()).isEqualTo(Kind.SAME);
        }
    }
}
