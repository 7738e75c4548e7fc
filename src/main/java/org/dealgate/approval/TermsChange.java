package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsDifference;
import org.dealgate.deal.TermsDifference.Pair;
import org.dealgate.deal.TermsDocument;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between the terms an approver was asked about and the present ones, in words.
 *
 * @param label message key of what changed
 * @param subject which one, for instance the line's item; empty where there is only one
 * @param before as text; "–" where it was not there or not known
 */
record TermsChange(String label, String subject, String before, String after) {

    private static final String NONE = "–";

    Problem asProblem() {
        return new Problem(
                null,
                "approval.difference." + (subject.isEmpty() ? "plain." : "of.") + label,
                List.of(subject, before, after));
    }

    static List<TermsChange> between(TermsVersion before, TermsVersion after) {
        var difference = TermsDifference.between(before, after);
        var changes = new ArrayList<TermsChange>();
        figure(changes, "value", text(before.value()), text(after.value()));
        figure(changes, "discount", percent(before.discountPercent()), percent(after.discountPercent()));
        figure(changes, "margin", percent(before.marginPercent()), percent(after.marginPercent()));
        figure(changes, "delivery", before.delivery(), after.delivery());
        pairs(changes, "line", difference.lines(), TermsLine::item, TermsChange::line);
        pairs(changes, "payment", difference.paymentPlan(), PaymentTerm::label, TermsChange::payment);
        pairs(
                changes,
                "document",
                difference.documents(),
                TermsDocument::name,
                d -> d.sha256().substring(0, 12));
        return changes;
    }

    private static void figure(
            List<TermsChange> changes, String label, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new TermsChange(
                    label, "", Objects.requireNonNullElse(before, NONE), Objects.requireNonNullElse(after, NONE)));
        }
    }

    private static <T> void pairs(
            List<TermsChange> changes,
            String label,
            List<Pair<T>> pairs,
            Function<T, String> subject,
            Function<T, String> text) {
        for (Pair<T> pair : pairs) {
            if (pair.changed()) {
                T either = pair.after() == null ? Objects.requireNonNull(pair.before()) : pair.after();
                changes.add(
                        new TermsChange(label, subject.apply(either), or(pair.before(), text), or(pair.after(), text)));
            }
        }
    }

    private static <T> String or(@Nullable T side, Function<T, String> text) {
        return side == null ? NONE : text.apply(side);
    }

    private static String line(TermsLine line) {
        return line.quantity() + " × " + plain(line.netPrice()) + " (" + plain(line.listPrice()) + "; "
                + plain(line.unitCost()) + ")";
    }

    private static String payment(PaymentTerm term) {
        return term.percent().stripTrailingZeros().toPlainString() + " % / " + term.dueDays() + " d";
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }

    private static @Nullable String percent(Optional<?> value) {
        return value.map(v -> v + " %").orElse(null);
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
