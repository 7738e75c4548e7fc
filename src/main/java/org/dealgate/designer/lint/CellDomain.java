package org.dealgate.designer.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.dealgate.workflow.deployment.FeelTree;

/**
 * All that can stand in a column of a decision table, cut where its cells cut it: texts and yes or no one by one, numbers
 * at the limits and between them. A cell is then a set of such parts; the last part is what is not known.
 */
final class CellDomain {

    private final TreeSet<BigDecimal> limits = new TreeSet<>();
    private final TreeSet<String> texts = new TreeSet<>();
    private final boolean whole;
    private final boolean closed;
    private boolean yesOrNo;

    /**
     * @param cells all cells of the column that say anything
     * @param listed the texts that the column may hold; empty where it says nothing of them
     * @param whole whether numbers have no decimals
     */
    CellDomain(List<Exp> cells, List<String> listed, boolean whole) {
        this.whole = whole;
        this.closed = !listed.isEmpty();
        texts.addAll(listed);
        cells.forEach(this::collect);
    }

    private void collect(Exp cell) {
        FeelTree.parts(cell).forEach(part -> {
            if (part instanceof ConstNumber number) {
                limits.add(value(number, false));
            } else if (part instanceof ArithmeticNegation minus && minus.x() instanceof ConstNumber number) {
                limits.add(value(number, true));
            } else if (part instanceof ConstString text) {
                texts.add(text.value());
            } else if (part instanceof ConstBool) {
                yesOrNo = true;
            }
        });
    }

    private static BigDecimal value(ConstNumber number, boolean negative) {
        BigDecimal value = number.value().bigDecimal().stripTrailingZeros();
        return negative ? value.negate() : value;
    }

    /** Texts and numbers in one column are beyond what is judged here. */
    boolean isClear() {
        return (limits.isEmpty() ? 0 : 1) + (texts.isEmpty() ? 0 : 1) + (yesOrNo ? 1 : 0) <= 1;
    }

    private int unknown() {
        return limits.isEmpty() ? texts.isEmpty() ? yesOrNo ? 2 : 1 : texts.size() + 1 : 2 * limits.size() + 1;
    }

    BitSet everything() {
        return range(0, unknown() + 1);
    }

    /** Without what cannot be, such as a whole number between 4 and 5, and without what is not known. */
    BitSet possible() {
        BitSet possible = range(0, unknown());
        if (!texts.isEmpty() && closed) {
            possible.clear(texts.size());
        }
        var sorted = List.copyOf(limits);
        for (int i = 1; whole && i < sorted.size(); i++) {
            BigDecimal next = sorted.get(i - 1).setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            if (next.compareTo(sorted.get(i)) >= 0) {
                possible.clear(2 * i);
            }
        }
        return possible;
    }

    /** Empty where it depends on more than the column's own value. */
    Optional<BitSet> parts(Exp cell) {
        if (cell instanceof AtLeastOne any) {
            var all = new BitSet();
            for (Exp test : list(any)) {
                Optional<BitSet> one = parts(test);
                if (one.isEmpty()) {
                    return one;
                }
                all.or(one.get());
            }
            return Optional.of(all);
        }
        if (cell instanceof Not not) {
            return parts(not.x()).map(parts -> {
                BitSet others = everything();
                others.andNot(parts);
                return others;
            });
        }
        if (cell instanceof UnaryTestExpression test) {
            return test.exp() instanceof ConstRange range ? between(range) : equal(test.exp());
        }
        return cell instanceof InputEqualTo test ? equal(test.x()) : compared(cell);
    }

    private static List<Exp> list(AtLeastOne any) {
        var list = new ArrayList<Exp>();
        for (var i = any.xs().iterator(); i.hasNext(); ) {
            list.add(i.next());
        }
        return list;
    }

    private Optional<BitSet> compared(Exp cell) {
        if (cell instanceof ConstBool all && all.value()) {
            return Optional.of(everything());
        }
        if (cell instanceof InputLessThan test) {
            return at(test.x()).map(at -> range(0, at));
        }
        if (cell instanceof InputLessOrEqual test) {
            return at(test.x()).map(at -> range(0, at + 1));
        }
        if (cell instanceof InputGreaterThan test) {
            return at(test.x()).map(at -> range(at + 1, unknown()));
        }
        if (cell instanceof InputGreaterOrEqual test) {
            return at(test.x()).map(at -> range(at, unknown()));
        }
        return cell instanceof InputInRange test ? between(test.range()) : Optional.empty();
    }

    private Optional<BitSet> between(ConstRange range) {
        int from = range.start() instanceof ClosedConstRangeBoundary ? 0 : 1;
        int to = range.end() instanceof ClosedConstRangeBoundary ? 1 : 0;
        return at(range.start().value())
                .flatMap(start ->
                        at(range.end().value()).map(end -> range(start + from, Math.max(start + from, end + to))));
    }

    private Optional<BitSet> equal(Exp value) {
        if (value instanceof ConstNull$) {
            return Optional.of(range(unknown(), unknown() + 1));
        }
        if (value instanceof ConstString text) {
            return Optional.of(one(texts.headSet(text.value()).size()));
        }
        if (value instanceof ConstBool answer) {
            return Optional.of(one(answer.value() ? 0 : 1));
        }
        return at(value).map(CellDomain::one);
    }

    /** Where a number lies; empty where it is none. */
    private Optional<Integer> at(Exp value) {
        BigDecimal number = value instanceof ConstNumber given
                ? value(given, false)
                : value instanceof ArithmeticNegation minus && minus.x() instanceof ConstNumber given
                        ? value(given, true)
                        : null;
        return number == null
                ? Optional.empty()
                : Optional.of(2 * limits.headSet(number).size() + 1);
    }

    private static BitSet one(int at) {
        return range(at, at + 1);
    }

    private static BitSet range(int from, int to) {
        var parts = new BitSet();
        parts.set(from, to);
        return parts;
    }

    /** A part in words; empty where the column has only one. */
    Optional<String> words(String input, int part) {
        if (!limits.isEmpty()) {
            var sorted = List.copyOf(limits);
            int limit = part / 2;
            if (part % 2 == 1) {
                return Optional.of(input + " = " + sorted.get(limit).toPlainString());
            }
            String above = limit == 0 ? "" : sorted.get(limit - 1).toPlainString() + " < ";
            String below =
                    limit == sorted.size() ? "" : " < " + sorted.get(limit).toPlainString();
            return Optional.of(above + input + below);
        }
        if (!texts.isEmpty()) {
            return Optional.of(
                    part == texts.size()
                            ? input + ": another text"
                            : input + " = \"" + List.copyOf(texts).get(part) + '"');
        }
        return yesOrNo ? Optional.of(input + " = " + (part == 0)) : Optional.empty();
    }
}
