package org.dealgate.designer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.designer.backtest.SuggestedRenamings.Gone;
import org.dealgate.designer.backtest.verdict.Renaming;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.junit.jupiter.api.Test;

class SuggestedRenamingsTest {

    private static final List<Gone> OFFERED =
            List.of(new Gone("sale", "Check", "Check the offer", Optional.empty(), Map.of("CheckOffer", "Check")));

    @Test
    void only_what_was_offered_can_be_chosen() {
        assertThatCode(() -> choose(new Renaming("sale", "Check", "CheckOffer")))
                .doesNotThrowAnyException();
        for (Renaming other : List.of(
                new Renaming("other", "Check", "CheckOffer"),
                new Renaming("sale", "Sign", "CheckOffer"),
                new Renaming("sale", "Check", "Sign"))) {
            assertThat(refused(other)).isEqualTo("backtest.renaming.unknown");
        }
    }

    @Test
    void a_renaming_that_lacks_something_is_refused() {
        assertThat(refused(null)).isEqualTo("backtest.renaming.incomplete");
        assertThat(refused(new Renaming(null, null, null))).isEqualTo("backtest.renaming.incomplete");
        assertThat(refused(new Renaming("sale", "Check", null))).isEqualTo("backtest.renaming.incomplete");
    }

    private static String refused(Renaming chosen) {
        return catchThrowableOfType(Refusal.class, () -> choose(chosen)).problems().stream()
                .map(Problem::key)
                .findFirst()
                .orElseThrow();
    }

    private static void choose(Renaming chosen) {
        SuggestedRenamings.requireChoices(OFFERED, Collections.singletonList(chosen));
    }
}
