package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two orders of the same things. */
final class Order {

    private Order() {}

    /**
     * The fewest that must have been moved for the others to have kept their order.
     *
     * @param places where each one was before, all different, in the order after
     * @return indices into the places
     */
    static List<Integer> displaced(List<Integer> places) {
        int[] ends = new int[places.size()];
        int[] previous = new int[places.size()];
        int longest = 0;
        for (int at = 0; at < places.size(); at++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) / 2;
                if (places.get(ends[middle]) < places.get(at)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[at] = low == 0 ? -1 : ends[low - 1];
            ends[low] = at;
            longest = Math.max(longest, low + 1);
        }
        boolean[] kept = new boolean[places.size()];
        for (int at = longest == 0 ? -1 : ends[longest - 1]; at >= 0; at = previous[at]) {
            kept[at] = true;
        }
        List<Integer> displaced = new ArrayList<>();
        for (int at = 0; at < kept.length; at++) {
            if (!kept[at]) {
                displaced.add(at);
            }
        }
        return displaced;
    }

    /** Whether what is in both is in the same order in both. */
    static boolean kept(List<String> before, List<String> after) {
        Set<String> here = new HashSet<>(before);
        Set<String> there = new HashSet<>(after);
        return before.stream()
                .filter(there::contains)
                .toList()
                .equals(after.stream().filter(here::contains).toList());
    }

    /** Those after in their order, each of those that are gone behind the one that it stood behind. */
    static List<String> merged(List<String> before, List<String> after) {
        Set<String> there = new HashSet<>(after);
        Map<String, List<String>> gone = new HashMap<>();
        String behind = "";
        for (String key : before) {
            if (there.contains(key)) {
                behind = key;
            } else {
                gone.computeIfAbsent(behind, k -> new ArrayList<>()).add(key);
            }
        }
        List<String> merged = new ArrayList<>(gone.getOrDefault("", List.of()));
        for (String key : after) {
            merged.add(key);
            merged.addAll(gone.getOrDefault(key, List.of()));
        }
        return merged;
    }
}
