package org.dealgate.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsDifference;
import org.dealgate.deal.TermsDifference.Pair;
import org.dealgate.deal.TermsDocument;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.money.Figures;
import org.dealgate.money.Money;
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
    private static final int HASH = 12;

    Problem asProblem() {
        return new Problem(
                null,
                "approval.difference." + (subject.isEmpty() ? "plain." : "of.") + label,
                List.of(subject, before, after));
    }

    /** The whole terms are compared; amounts are written as people of the language read them. */
    static List<TermsChange> between(TermsVersion before, TermsVersion after, Locale language) {
        return new Comparison(before, after, new Figures(language)).changes();
    }

    private record Comparison(TermsVersion before, TermsVersion after, Figures figures) {

        List<TermsChange> changes() {
            var changes = new ArrayList<TermsChange>();
            var difference = TermsDifference.between(before, after);
            figure(changes, "currency", before.currency(), after.currency());
            figure(changes, "value", money(before.value()), money(after.value()));
            figure(changes, "discount", percent(before.discountPercent()), percent(after.discountPercent()));
            figure(changes, "margin", percent(before.marginPercent()), percent(after.marginPercent()));
            figure(changes, "delivery", before.delivery(), after.delivery());
            pairs(
                    changes,
                    "line",
                    difference.lines(),
                    TermsLine::item,
                    l -> line(l, before.currency()),
                    l -> line(l, after.currency()));
            pairs(changes, "payment", difference.paymentPlan(), PaymentTerm::label, this::payment, this::payment);
            pairs(
                    changes,
                    "document",
                    difference.documents(),
                    TermsDocument::name,
                    Comparison::document,
                    Comparison::document);
            if (changes.isEmpty() && !before.fingerprint().equals(after.fingerprint())) {
                figure(
                        changes,
                        "other",
                        before.fingerprint().substring(0, HASH),
                        after.fingerprint().substring(0, HASH));
            }
            return changes;
        }

        private String line(TermsLine line, String currency) {
            return line.quantity() + " × " + money(line.netPrice(), currency) + " (" + money(line.listPrice(), currency)
                    + "; " + money(line.unitCost(), currency) + ")";
        }

        private String payment(PaymentTerm term) {
            return figures.percent(term.percent()) + " / " + term.dueDays() + " d";
        }

        private static String document(TermsDocument document) {
            return document.sha256().substring(0, HASH);
        }

        private String money(@Nullable BigDecimal amount, String currency) {
            return amount == null ? NONE : figures.money(new Money(amount, currency));
        }

        private @Nullable String money(Optional<Money> value) {
            return value.map(figures::money).orElse(null);
        }

        private @Nullable String percent(Optional<BigDecimal> value) {
            return value.map(figures::percent).orElse(null);
        }
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
            Function<T, String> was,
            Function<T, String> is) {
        for (Pair<T> pair : pairs) {
            if (pair.changed()) {
                T either = pair.after() == null ? Objects.requireNonNull(pair.before()) : pair.after();
                changes.add(
                        new TermsChange(label, subject.apply(either), or(pair.before(), was), or(pair.after(), is)));
            }
        }
    }

    private static <T> String or(@Nullable T side, Function<T, String> text) {
        return side == null ? NONE : text.apply(side);
    }
}
