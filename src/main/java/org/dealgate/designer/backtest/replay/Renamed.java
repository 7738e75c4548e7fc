package org.dealgate.designer.backtest.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.backtest.verdict.Renaming;

/** What recorded elements are called in the edited models. */
class Renamed {

    private final Map<String, Map<String, String>> byProcess = new HashMap<>();

    Renamed(List<Renaming> renamings) {
        renamings.forEach(one -> byProcess
                .computeIfAbsent(one.model(), process -> new HashMap<>())
                .put(one.from(), one.to()));
    }

    /** What an element of the edited models was called. */
    String then(String process, String element) {
        return byProcess.getOrDefault(process, Map.of()).entrySet().stream()
                .filter(renamed -> renamed.getValue().equals(element))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(element);
    }

    /** The body of a multi-instance activity is called as the activity, with an ending. */
    String now(String process, String element) {
        Map<String, String> renamed = byProcess.get(process);
        if (renamed == null) {
            return element;
        }
        int ending = element.indexOf('#');
        return ending < 0
                ? renamed.getOrDefault(element, element)
                : renamed.getOrDefault(element.substring(0, ending), element.substring(0, ending))
                        + element.substring(ending);
    }
}
