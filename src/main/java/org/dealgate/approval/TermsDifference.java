package org.dealgate.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of terms, line by line. */
final class TermsDifference {

    /**
     * @param label message key of what changed
     * @param subject which one, for instance the line's item; empty where there is only one
     * @param before as text; "–" where it was not there or not known
     */
    record Change(String label, String subject, String before, String after) {

        Problem asProblem() {
            return new Problem(
                    null,
                    "approval.difference." + (subject.isEmpty() ? "plain." : "of.") + label,
                    List.of(subject, before, after));
        }
    }

    private static final String NONE = "–";

    private final List<Change> changes = new ArrayList<>();

    private TermsDifference() {}

    static List<Change> between(TermsVersion before, TermsVersion after) {
        var difference = new TermsDifference();
        difference.figures(before, after);
        difference.lines(before, after);
        difference.paymentPlan(before, after);
        difference.documents(before, after);
        return difference.changes;
    }

    private void figures(TermsVersion before, TermsVersion after) {
        add("value", "", text(before.value()), text(after.value()));
        add("discount", "", percent(before.discountPercent()), percent(after.discountPercent()));
        add("margin", "", percent(before.marginPercent()), percent(after.marginPercent()));
        add("delivery", "", before.delivery(), after.delivery());
    }

    private void lines(TermsVersion before, TermsVersion after) {
        compare(
                "line",
                byKey(before.lines(), TermsLine::item, TermsDifference::line),
                byKey(after.lines(), TermsLine::item, TermsDifference::line));
    }

    private void paymentPlan(TermsVersion before, TermsVersion after) {
        compare(
                "payment",
                byKey(before.paymentPlan(), PaymentTerm::label, TermsDifference::payment),
                byKey(after.paymentPlan(), PaymentTerm::label, TermsDifference::payment));
    }

    private void documents(TermsVersion before, TermsVersion after) {
        compare(
                "document",
                byKey(before.documents(), d -> d.name(), d -> d.sha256().substring(0, 12)),
                byKey(after.documents(), d -> d.name(), d -> d.sha256().substring(0, 12)));
    }

    private void compare(String label, Map<String, String> before, Map<String, String> after) {
        var subjects = new LinkedHashSet<>(before.keySet());
        subjects.addAll(after.keySet());
        subjects.forEach(subject -> add(label, subject, before.get(subject), after.get(subject)));
    }

    private void add(String label, String subject, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    label, subject, Objects.requireNonNullElse(before, NONE), Objects.requireNonNullElse(after, NONE)));
        }
    }

    /** Several of the same key are shown together. */
    private static <T> Map<String, String> byKey(List<T> all, Function<T, String> key, Function<T, String> text) {
        return all.stream()
                .collect(Collectors.toMap(key, text, (one, other) -> one + "; " + other, LinkedHashMap::new));
    }

    private static String line(TermsLine line) {
        return line.quantity() + " × " + plain(line.netPrice()) + " (" + plain(line.listPrice()) + "; "
                + plain(line.unitCost()) + ")";
    }

    private static String payment(PaymentTerm term) {
        return term.percent().stripTrailingZeros().toPlainString() + " % / " + term.dueDays() + " d";
    }

    private static String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }

    private static @Nullable String percent(Optional<?> value) {
        return value.map(v -> v + " %").orElse(null);
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
