package org.dealgate.designer.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which thing of a list is which one of another list. Tried one after the other: first what is surest.
 *
 * @param <T> compared by identity
 */
final class Matching<T> {

    private final List<T> before;
    private final List<T> after;
    private final Map<T, T> found = new HashMap<>();
    private final Set<T> taken = new HashSet<>();

    Matching(List<T> before, List<T> after) {
        this.before = before;
        this.after = after;
    }

    /** Those of which the function says the same; where several do, in their order. */
    Matching<T> by(Function<T, Optional<?>> property) {
        Map<Object, Deque<T>> offered = new HashMap<>();
        for (T thing : openAfter()) {
            property.apply(thing)
                    .ifPresent(value -> offered.computeIfAbsent(value, v -> new ArrayDeque<>())
                            .add(thing));
        }
        for (T thing : openBefore()) {
            property.apply(thing).map(offered::get).map(Deque::poll).ifPresent(other -> match(thing, other));
        }
        return this;
    }

    /**
     * Those that are most alike, from the given likeness on.
     *
     * @param mostPairs nothing is matched where there are more to look at
     */
    Matching<T> byLikeness(BiFunction<T, T, Double> likeness, double least, int mostPairs) {
        List<T> here = openBefore();
        List<T> there = openAfter();
        if ((long) here.size() * there.size() > mostPairs) {
            return this;
        }
        record Pair<U>(U one, U other, double alike) {}
        List<Pair<T>> pairs = new ArrayList<>();
        for (T one : here) {
            for (T other : there) {
                double alike = likeness.apply(one, other);
                if (alike >= least) {
                    pairs.add(new Pair<>(one, other, alike));
                }
            }
        }
        // stable: among equals, in their order
        pairs.sort((one, other) -> Double.compare(other.alike, one.alike));
        pairs.forEach(pair -> {
            if (!found.containsKey(pair.one) && !taken.contains(pair.other)) {
                match(pair.one, pair.other);
            }
        });
        return this;
    }

    /** What it is after; empty where it is gone. */
    Optional<T> of(T thing) {
        return Optional.ofNullable(found.get(thing));
    }

    boolean isNew(T thing) {
        return !taken.contains(thing);
    }

    private void match(T one, T other) {
        found.put(one, other);
        taken.add(other);
    }

    private List<T> openBefore() {
        return before.stream().filter(thing -> !found.containsKey(thing)).toList();
    }

    private List<T> openAfter() {
        return after.stream().filter(thing -> !taken.contains(thing)).toList();
    }
}
