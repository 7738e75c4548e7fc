package org.dealgate.intake.duplicate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two deals have in common.
 *
 * @param nameSimilarity of the customers' names, 0 to 1; 1 where they are one customer or one group
 * @param items what is in both, one entry for each two that are alike
 * @param allItems whether that is all that one of the two offers
 * @param daysApart between their beginnings; null where one of them is not known
 * @param valueRatio the smaller value by the larger one, in the base currency; null where one of them is not known
 * @param differentKeepers whether different people have them, here or in the CRM
 * @param oneEnded whether one of the two is won, lost or withdrawn
 * @param timesBesides how many other deals of the customer's group have the item, the rarest of them; of two groups, of
 *     the one that buys it more often
 */
public record Comparison(
        Customer customer,
        BigDecimal nameSimilarity,
        List<Item> items,
        boolean allItems,
        @Nullable Integer daysApart,
        @Nullable BigDecimal valueRatio,
        boolean differentKeepers,
        boolean oneEnded,
        int timesBesides) {

    /**
     * An item of the one deal and what is like it in the other.
     *
     * @param meaning what the two are compared as: the same for every way of writing them
     */
    public record Item(
            String one, long quantity, String other, long otherQuantity, BigDecimal similarity, String meaning) {

        Item turned() {
            return new Item(other, otherQuantity, one, quantity, similarity, meaning);
        }
    }

    /** As seen from the other deal. */
    Comparison turned() {
        return new Comparison(
                customer,
                nameSimilarity,
                items.stream().map(Item::turned).toList(),
                allItems,
                daysApart,
                valueRatio,
                differentKeepers,
                oneEnded,
                timesBesides);
    }

    /** Whether something overlaps that did not before. */
    boolean overlapsMoreThan(Comparison before) {
        return !before.meanings().containsAll(meanings());
    }

    private Set<String> meanings() {
        return items.stream().map(Item::meaning).collect(Collectors.toSet());
    }
}
