package org.dealgate.designer.backtest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.designer.backtest.tape.Selection;
import org.dealgate.refusal.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which deals to choose, as a form or a caller says it; empty fields do not matter.
 *
 * @param from first day of the period in which they finished, like {@code 2026-01-31}
 * @param stage in which they ended
 * @param least value in the base currency
 */
record ChosenDeals(
        @Nullable String from,
        @Nullable String to,
        @Nullable String stage,
        @Nullable String outcome,
        @Nullable String least,
        @Nullable String most) {

    private static final int LONGEST = 30;

    Selection selection() {
        var problems = new Problems();
        LocalDate first = read(problems, "from", from, ChosenDeals::day, "backtest.chosen.date");
        LocalDate last = read(problems, "to", to, ChosenDeals::day, "backtest.chosen.date");
        Stage in = read(problems, "stage", stage, Stage::valueOf, "backtest.chosen.stage", words(Stage.values()));
        Outcome with = read(
                problems, "outcome", outcome, Outcome::valueOf, "backtest.chosen.outcome", words(Outcome.values()));
        BigDecimal low = read(problems, "least", least, ChosenDeals::amount, "backtest.chosen.amount");
        BigDecimal high = read(problems, "most", most, ChosenDeals::amount, "backtest.chosen.amount");
        if (first != null && last != null && last.isBefore(first)) {
            problems.add("to", "backtest.chosen.period");
        }
        if (low != null && high != null && high.compareTo(low) < 0) {
            problems.add("most", "backtest.chosen.range");
        }
        problems.refuse();
        return new Selection(first, last, in, with, low, high);
    }

    private static <T> @Nullable T read(
            Problems problems,
            String field,
            @Nullable String given,
            Function<String, T> reading,
            String problem,
            Object... args) {
        String text = problems.optionalLine(field, given, LONGEST);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problems.add(field, problem, args);
            return null;
        }
    }

    /** The database knows no years of more digits. */
    private static LocalDate day(String text) {
        if (!text.matches("[1-9]\\d{3}-\\d\\d-\\d\\d")) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    private static BigDecimal amount(String text) {
        String plain = text.replace(",", "");
        if (!plain.matches("\\d{1,20}(\\.\\d{1,4})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(plain);
    }

    private static String words(Object[] values) {
        return String.join(", ", Arrays.stream(values).map(Object::toString).toList());
    }
}
