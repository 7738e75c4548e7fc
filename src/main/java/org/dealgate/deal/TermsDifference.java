package org.dealgate.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a deal's terms, line by line. */
public record TermsDifference(
        TermsVersion before,
        TermsVersion after,
        List<Pair<TermsLine>> lines,
        List<Pair<PaymentTerm>> paymentPlan,
        List<Pair<TermsDocument>> documents) {

    /** The same thing in both versions; one side is missing where it was added or removed. */
    public record Pair<T>(@Nullable T before, @Nullable T after, boolean changed) {}

    public static TermsDifference between(TermsVersion before, TermsVersion after) {
        return new TermsDifference(
                before,
                after,
                pairs(before.lines(), after.lines(), TermsLine::item, TermsDifference::sameLine),
                pairs(before.paymentPlan(), after.paymentPlan(), PaymentTerm::label, TermsDifference::sameTerm),
                pairs(before.documents(), after.documents(), TermsDocument::name, Objects::equals));
    }

    public boolean currencyChanged() {
        return !before.currency().equals(after.currency());
    }

    public boolean deliveryChanged() {
        return !Objects.equals(before.delivery(), after.delivery());
    }

    public boolean none() {
        return !currencyChanged()
                && !deliveryChanged()
                && lines.stream().noneMatch(Pair::changed)
                && paymentPlan.stream().noneMatch(Pair::changed)
                && documents.stream().noneMatch(Pair::changed);
    }

    private static <T> List<Pair<T>> pairs(
            List<T> before, List<T> after, Function<T, String> name, BiPredicate<T, T> same) {
        List<T> gone = new ArrayList<>(before);
        List<Pair<T>> pairs = new ArrayList<>();
        for (T now : after) {
            T former = gone.stream()
                    .filter(t -> name.apply(t).equals(name.apply(now)))
                    .findFirst()
                    .orElse(null);
            gone.remove(former);
            pairs.add(new Pair<>(former, now, former == null || !same.test(former, now)));
        }
        gone.forEach(former -> pairs.add(new Pair<>(former, null, true)));
        return pairs;
    }

    private static boolean sameLine(TermsLine a, TermsLine b) {
        return a.quantity() == b.quantity()
                && same(a.listPrice(), b.listPrice())
                && same(a.netPrice(), b.netPrice())
                && same(a.unitCost(), b.unitCost());
    }

    private static boolean sameTerm(PaymentTerm a, PaymentTerm b) {
        return a.dueDays() == b.dueDays() && same(a.percent(), b.percent());
    }

    /** As amounts: 100 and 100.00 are the same. */
    public static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
