package org.dealgate.designer.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.workflow.deployment.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a process or a decision model probably only got another id: those that are gone, and the new ones
 * that are most like them by type, name, what they do and what they are tied to. A suggestion for a person to confirm:
 * what has two equally good counterparts has none.
 */
public final class Renames {

    private static final double SAME_PLACE = 3;

    /** What the same type at the same place does not reach without a like name or the same work. */
    private static final double LIKELY = 5.5;

    /** Beyond it somebody has exchanged the whole model, and looking at every pair would take too long. */
    private static final int MOST_PAIRS = 250_000;

    private final Map<String, Element> gone;
    private final Map<String, Element> come;
    private final Neighbours before;
    private final Neighbours after;
    private final Map<String, String> found = new LinkedHashMap<>();

    private record Pair(String gone, String come, double alike) {}

    private Renames(Map<String, Element> before, Map<String, Element> after) {
        this.gone = new LinkedHashMap<>(before);
        this.gone.keySet().removeAll(after.keySet());
        this.come = new LinkedHashMap<>(after);
        this.come.keySet().removeAll(before.keySet());
        this.before = new Neighbours(before);
        this.after = new Neighbours(after);
    }

    /**
     * @param before the root of the file before
     * @param after the root of the file after
     * @return by an id that is gone, the id that it has now; in the order of the file before
     */
    public static Map<String, String> between(Element before, Element after) {
        return new Renames(Standing.of(before), Standing.of(after)).found();
    }

    private Map<String, String> found() {
        if ((long) gone.size() * come.size() > MOST_PAIRS) {
            return Map.of();
        }
        List<Pair> candidates = candidates();
        // what is found tells the neighbours of others
        while (findMore(candidates)) {
            candidates.removeIf(pair -> found.containsKey(pair.gone) || found.containsValue(pair.come));
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        gone.keySet().stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    private List<Pair> candidates() {
        List<Pair> candidates = new ArrayList<>();
        gone.forEach((id, element) -> come.forEach((other, candidate) -> {
            double alike = Likeness.of(element, candidate);
            if (alike + SAME_PLACE >= LIKELY) {
                candidates.add(new Pair(id, other, alike));
            }
        }));
        return candidates;
    }

    private boolean findMore(List<Pair> candidates) {
        Best bestOfGone = new Best();
        Best bestOfCome = new Best();
        for (Pair pair : candidates) {
            double alike = pair.alike + SAME_PLACE * before.alike(pair.gone, after, pair.come, found);
            if (alike >= LIKELY) {
                bestOfGone.offer(pair.gone, pair.come, alike);
                bestOfCome.offer(pair.come, pair.gone, alike);
            }
        }
        int known = found.size();
        for (String id : bestOfGone.ids()) {
            String other = bestOfGone.of(id);
            if (other != null && id.equals(bestOfCome.of(other))) {
                found.put(id, other);
            }
        }
        return found.size() > known;
    }

    /** The one best counterpart of each. */
    private static final class Best {

        private record Offer(@Nullable String id, double alike) {}

        private final Map<String, Offer> best = new LinkedHashMap<>();

        void offer(String of, String id, double alike) {
            Offer so = best.get(of);
            if (so == null || alike > so.alike) {
                best.put(of, new Offer(id, alike));
            } else if (alike == so.alike) {
                best.put(of, new Offer(null, alike));
            }
        }

        Iterable<String> ids() {
            return best.keySet();
        }

        @Nullable
        String of(String id) {
            Offer offer = best.get(id);
            return offer == null ? null : offer.id;
        }
    }
}
