package org.dealgate.designer.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/** The rules of a decision table as boxes: what each matches, column by column. */
final class RuleGrid {

    /** So many looks at boxes take well below a second; whoever needs more of them gets no answer, not a late one. */
    private static final int MOST_LOOKS = 2_000_000;

    /**
     * @param parts by column; null where a cell depends on more than its column's value
     */
    record Box(List<@Nullable BitSet> parts) {

        boolean isClear() {
            return parts.stream().allMatch(set -> set != null);
        }
    }

    private final List<CellDomain> domains;
    private final List<Box> boxes = new ArrayList<>();
    private int shadowLooks;
    private int looks;

    /**
     * @param rules by rule and column; null for a cell that is empty, so that everything matches
     */
    RuleGrid(List<CellDomain> domains, List<List<@Nullable Exp>> rules) {
        this.domains = domains;
        for (List<@Nullable Exp> rule : rules) {
            var parts = new ArrayList<@Nullable BitSet>();
            for (int column = 0; column < domains.size(); column++) {
                Exp cell = rule.get(column);
                CellDomain domain = domains.get(column);
                parts.add(
                        cell == null
                                ? domain.everything()
                                : domain.isClear() ? domain.parts(cell).orElse(null) : null);
            }
            boxes.add(new Box(parts));
        }
    }

    boolean overlap(int one, int other) {
        Box a = boxes.get(one);
        Box b = boxes.get(other);
        if (!a.isClear() || !b.isClear()) {
            return false;
        }
        for (int column = 0; column < domains.size(); column++) {
            if (!a.parts().get(column).intersects(b.parts().get(column))) {
                return false;
            }
        }
        return true;
    }

    boolean same(int one, int other) {
        return boxes.get(one).isClear() && boxes.get(one).equals(boxes.get(other));
    }

    /** Whether rules before it match everything that it matches. */
    boolean isShadowed(int rule) {
        List<Box> before = boxes.subList(0, rule).stream().filter(Box::isClear).toList();
        // all rules of a table share what one question may take
        looks = shadowLooks;
        boolean shadowed = boxes.get(rule).isClear()
                && !before.isEmpty()
                && uncovered(before, boxes.get(rule).parts(), 0).isEmpty()
                && looks <= MOST_LOOKS;
        shadowLooks = looks;
        return shadowed;
    }

    /** Something that can be and that no rule matches, in words by column; empty where there is none, or none is found. */
    Optional<List<String>> gap(List<String> inputs) {
        looks = 0;
        // what a cell that is not understood matches is not known: it may be everything
        List<Box> known = boxes.stream().map(this::atMost).toList();
        List<BitSet> possible = domains.stream().map(CellDomain::possible).toList();
        return uncovered(known, possible, 0).filter(gap -> looks <= MOST_LOOKS).map(gap -> words(gap, inputs));
    }

    private Box atMost(Box box) {
        var parts = new ArrayList<@Nullable BitSet>();
        for (int column = 0; column < domains.size(); column++) {
            BitSet set = box.parts().get(column);
            parts.add(set == null ? domains.get(column).everything() : set);
        }
        return new Box(parts);
    }

    /** From a column on, one part of each; empty where the boxes cover everything that is asked for. */
    private Optional<List<Integer>> uncovered(List<Box> covering, List<@Nullable BitSet> within, int column) {
        if (column == domains.size()) {
            return covering.isEmpty() ? Optional.of(new ArrayList<>()) : Optional.empty();
        }
        looks += covering.size() + 1;
        if (looks > MOST_LOOKS || covering.stream().anyMatch(box -> covers(box, within, column))) {
            return Optional.empty();
        }
        var looked = new ArrayList<List<Box>>();
        BitSet parts = within.get(column);
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            int at = part;
            List<Box> left = covering.stream()
                    .filter(box -> box.parts().get(column).get(at))
                    .toList();
            if (!looked.contains(left)) {
                looked.add(left);
                Optional<List<Integer>> further = uncovered(left, within, column + 1);
                if (further.isPresent()) {
                    further.get().add(0, part);
                    return further;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean covers(Box box, List<@Nullable BitSet> within, int from) {
        for (int column = from; column < within.size(); column++) {
            var missing = (BitSet) within.get(column).clone();
            missing.andNot(box.parts().get(column));
            if (!missing.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<String> words(List<Integer> gap, List<String> inputs) {
        var words = new ArrayList<String>();
        for (int column = 0; column < domains.size(); column++) {
            domains.get(column).words(inputs.get(column), gap.get(column)).ifPresent(words::add);
        }
        return words;
    }
}
