package org.dealgate.designer.backtest.replay;

import java.util.Map;

/**
 * Models that belong together, in the engine.
 *
 * @param versions that the engine gave their processes and decisions, by key
 * @param definitions the ids of the processes, by key
 */
record ModelSet(Diagrams diagrams, Map<String, Integer> versions, Map<String, String> definitions) {

    String definition(String process) {
        String id = definitions.get(process);
        if (id == null) {
            throw new CannotKnow("model", process);
        }
        return id;
    }

    int version(String key) {
        Integer version = versions.get(key);
        if (version == null) {
            throw new CannotKnow("model", key);
        }
        return version;
    }
}
