package org.dealgate.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A decision as it was typed into a form or sent to the API. */
record Entered(
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String returnTo,
        @Nullable String conditions) {

    static final List<Stage> RETURN_STAGES = Arrays.stream(Stage.values())
            .filter(stage -> stage.compareTo(Stage.EXECUTIVE_SIGN_OFF) < 0)
            .toList();

    static final Entered NOTHING = new Entered(null, null, null, null);

    Ballot ballot() {
        return new Ballot(decided(), reason, stage(), conditions);
    }

    private Decision decided() {
        return named(Decision.values(), decision)
                .orElseThrow(() -> Refusal.invalid("decision", "approval.decision.missing"));
    }

    private @Nullable Stage stage() {
        if (returnTo == null || returnTo.isBlank()) {
            return null;
        }
        return named(Stage.values(), returnTo)
                .orElseThrow(() -> Refusal.invalid("returnTo", "approval.return-to.missing"));
    }

    public String reasonText() {
        return Objects.requireNonNullElse(reason, "");
    }

    public String conditionsText() {
        return Objects.requireNonNullElse(conditions, "");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
    }
}
