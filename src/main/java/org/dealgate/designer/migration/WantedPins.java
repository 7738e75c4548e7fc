package org.dealgate.designer.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.Pins;
import org.springframework.stereotype.Component;

/** Works out which of a deal's pins change on its way to the versions that are wanted. */
@Component
class WantedPins {

    private final ProcessVersions versions;
    private final Pins current;

    WantedPins(ProcessVersions versions, Pins current) {
        this.versions = versions;
        this.current = current;
    }

    /** With those that the new versions ask for and the deal has none of: they become what is current. */
    List<Change> changes(SortedMap<String, Integer> before, SortedMap<String, Integer> targets) {
        var after = new TreeMap<>(before);
        after.putAll(targets);
        var open = new ArrayDeque<>(targets.keySet());
        while (!open.isEmpty()) {
            String pin = open.pop();
            if (Objects.equals(before.get(pin), after.get(pin)) || !versions.has(pin, after.get(pin))) {
                continue;
            }
            for (String asked : versions.pins(pin, after.get(pin))) {
                if (!after.containsKey(asked)) {
                    Integer now = Pinned.read(current.current()).get(asked);
                    if (now != null) {
                        after.put(asked, now);
                        open.add(asked);
                    }
                }
            }
        }
        var changes = new ArrayList<Change>();
        after.forEach((pin, to) -> {
            if (!Objects.equals(before.get(pin), to)) {
                changes.add(new Change(pin, before.get(pin), to));
            }
        });
        return changes;
    }
}
