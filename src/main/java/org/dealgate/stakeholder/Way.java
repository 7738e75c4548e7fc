package org.dealgate.stakeholder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How our supporters get us to the economic buyer. One step leads from somebody to whom they report to, to who reports to
 * them, and to whom they influence; never through somebody who is against the deal.
 */
final class Way {

    private final Map<Long, Stakeholder> map;
    private final Map<Long, Set<Long>> steps = new HashMap<>();

    private Way(List<Stakeholder> stakeholders) {
        map = stakeholders.stream().collect(Collectors.toMap(Stakeholder::id, Function.identity()));
        for (Stakeholder s : stakeholders) {
            if (s.reportsTo() != null) {
                step(s.id(), s.reportsTo());
                step(s.reportsTo(), s.id());
            }
            s.influences().forEach(line -> step(s.id(), line.to()));
        }
    }

    /** From the supporter to the economic buyer, both included; of ways of one length the one by those with more influence. */
    static List<Stakeholder> shortest(List<Stakeholder> stakeholders) {
        return new Way(stakeholders).search(stakeholders);
    }

    private List<Stakeholder> search(List<Stakeholder> stakeholders) {
        var cameFrom = new HashMap<Long, Long>();
        var next = new ArrayDeque<Stakeholder>();
        stakeholders.stream().filter(Way::isForUs).sorted(byInfluence()).forEach(supporter -> {
            cameFrom.put(supporter.id(), supporter.id());
            next.add(supporter);
        });
        while (!next.isEmpty()) {
            Stakeholder here = next.poll();
            if (here.has(BuyerRole.ECONOMIC)) {
                return back(here, cameFrom);
            }
            if (here.stance() != Stance.OPPOSES) {
                steps.getOrDefault(here.id(), Set.of()).stream()
                        .filter(id -> map.containsKey(id) && !cameFrom.containsKey(id))
                        .map(map::get)
                        .sorted(byInfluence())
                        .forEach(there -> {
                            cameFrom.put(there.id(), here.id());
                            next.add(there);
                        });
            }
        }
        return List.of();
    }

    private List<Stakeholder> back(Stakeholder end, Map<Long, Long> cameFrom) {
        var way = new ArrayList<Stakeholder>(List.of(end));
        for (long id = end.id(); cameFrom.get(id) != id; ) {
            id = cameFrom.get(id);
            way.add(map.get(id));
        }
        Collections.reverse(way);
        return way;
    }

    private static boolean isForUs(Stakeholder s) {
        return s.stance() == Stance.SUPPORTS || s.has(BuyerRole.COACH) && s.stance() != Stance.OPPOSES;
    }

    private static Comparator<Stakeholder> byInfluence() {
        return Comparator.comparingInt(Stakeholder::influence).reversed().thenComparing(Stakeholder::id);
    }

    private void step(long from, long to) {
        steps.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
    }
}
